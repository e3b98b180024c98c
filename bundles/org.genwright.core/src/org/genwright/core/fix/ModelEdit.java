package org.genwright.core.fix;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.IdGenerator;

/**
 * A change of a model that finds what it changes by id, so that it can be applied to a copy as well. Applied a second
 * time it changes nothing more.
 */
@FunctionalInterface
public interface ModelEdit {

	/**
	 * Changes a model. Does nothing where an element it is about is not there any more.
	 *
	 * @param architecture the model
	 * @param ids          names new elements
	 */
	void apply(Architecture architecture, IdGenerator ids);

	/** Returns the edit that makes this change and then another. */
	default ModelEdit then(ModelEdit next) {
		return (architecture, ids) -> {
			apply(architecture, ids);
			next.apply(architecture, ids);
		};
	}
}
