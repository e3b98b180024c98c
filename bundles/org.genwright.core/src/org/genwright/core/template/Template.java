package org.genwright.core.template;

import java.util.List;

import org.genwright.core.shape.DataProfile;
import org.genwright.model.architecture.Architecture;

/** A way to make a new model of a family. */
public interface Template {

	/** Returns the name for programs, unique in the family. */
	String id();

	/** Returns the name shown to people. */
	String name();

	/** Returns one or two sentences: what the model is and when to take it. */
	String description();

	/** Tells whether it makes sense for such data. */
	boolean suits(DataProfile data);

	/** Returns the sizes to choose from, the recommended one first. */
	List<SizePreset> sizes();

	/**
	 * Makes a model that validates without a problem and trains as it is. Nodes have no places yet; layout gives them
	 * some.
	 *
	 * @param model what to make; data that {@link #suits} accepts
	 */
	Architecture create(NewModel model);
}
