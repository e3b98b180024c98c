package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Setting;

/** Where a model file has settings. */
public sealed interface SettingPlace {

	/** The model's own: hyper-parameters of the family and settings of the training. */
	record OfModel() implements SettingPlace {
	}

	/** Those of the data set, as the catalogue entry declares them. */
	record OfDataset() implements SettingPlace {
	}

	/**
	 * Those of a node or a preprocessing step.
	 *
	 * @param id the element's id
	 */
	record OfElement(String id) implements SettingPlace {
	}

	/** Returns the lists of settings, the one that takes new settings first; none if the element is not there. */
	default List<EList<Setting>> lists(Architecture architecture) {
		return switch (this) {
			case OfModel _ -> List.of(architecture.getSettings(), architecture.getTraining());
			case OfDataset _ -> Optional.ofNullable(architecture.getDataset()).map(data -> data.getSettings()).stream().toList();
			case OfElement(String id) -> Stream.concat(
					Elements.node(architecture, id).map(node -> node.getSettings()).stream(),
					Elements.step(architecture, id).map(step -> step.getSettings()).stream()).toList();
		};
	}
}
