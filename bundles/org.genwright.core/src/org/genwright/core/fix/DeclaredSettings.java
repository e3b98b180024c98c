package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.StepType;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.job.TrainingSettings;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingParser;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.Settings;

/**
 * The settings of one place with their declarations.
 *
 * @param place    where they are
 * @param declared what may be there
 */
record DeclaredSettings(SettingPlace place, List<Setting<?>> declared) {

	/** Returns the places that a problem of a setting may be about. */
	static List<DeclaredSettings> of(Problem problem, Scope scope) {
		List<DeclaredSettings> found = new ArrayList<>();
		SettingPlace element = new SettingPlace.OfElement(problem.elementId());
		scope.node(problem).flatMap(node -> scope.types().find(Elements.text(node.getType())))
				.ifPresent(type -> found.add(new DeclaredSettings(element, type.settings())));
		Elements.step(scope.architecture(), problem.elementId()).flatMap(step -> step(step, scope))
				.ifPresent(type -> found.add(new DeclaredSettings(element, type.settings())));
		if (problem.elementId().equals(Elements.text(scope.architecture().getId()))) {
			scope.families().find(Elements.text(scope.architecture().getFamily())).ifPresent(family -> found
					.add(new DeclaredSettings(new SettingPlace.OfModel(), ofModel(family))));
			scope.provider().ifPresent(provider -> found.add(new DeclaredSettings(new SettingPlace.OfDataset(), provider.settings())));
		}
		return found;
	}

	private static Optional<StepType> step(PreprocessingStep step, Scope scope) {
		return scope.datasets().steps().stream().filter(type -> type.id().equals(step.getType())).findFirst();
	}

	private static List<Setting<?>> ofModel(FamilyDescriptor family) {
		List<Setting<?>> declared = new ArrayList<>(family.family().settings());
		declared.addAll(TrainingSettings.declared());
		return declared;
	}

	/** Returns the texts in the file by id. */
	Map<String, String> texts(Architecture architecture) {
		Map<String, String> texts = new LinkedHashMap<>();
		place.lists(architecture).forEach(settings -> texts.putAll(Settings.asMap(settings)));
		return texts;
	}

	/** Tells whether a text is a value of a setting. */
	static boolean takes(Setting<?> setting, String text) {
		return new SettingParser(List.of(setting), "").problems(Map.of(setting.id(), text)).isEmpty();
	}
}
