package org.genwright.core.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.setting.SettingValues;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Settings;

/**
 * The checked settings of a model: those its family declares and those of the training. Merged from defaults, the model
 * file and what was given at launch, later ones counting.
 *
 * @param family   values of the family's settings
 * @param training values of {@link TrainingSettings#declared()}
 */
public record ModelSettings(SettingValues family, SettingValues training) {

	/**
	 * Merges and checks. Both lists of a model file may hold settings of both kinds.
	 *
	 * @param declaration  the family
	 * @param architecture the model
	 * @param modelFile    its file; files named in settings are relative to its folder, and are made absolute
	 * @param overrides    settings given at launch, as texts by id
	 * @throws ProblemException listing every unknown name (with the nearest valid one) and every wrong value
	 */
	public static ModelSettings of(GenerativeFamily declaration, Architecture architecture, Path modelFile,
			Map<String, String> overrides) throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>(Settings.asMap(architecture.getSettings()));
		texts.putAll(Settings.asMap(architecture.getTraining()));
		texts.putAll(overrides);
		for (Setting<?> setting : declaration.settings()) {
			if (setting.type() == SettingType.FILE) {
				texts.computeIfPresent(setting.id(), (_, file) -> absolute(file, modelFile));
			}
		}
		return of(declaration, texts, "Settings of '" + modelFile.getFileName() + "'");
	}

	/** A run keeps the absolute path, since it outlives the place of its model file. */
	private static String absolute(String file, Path modelFile) {
		try {
			return file.isBlank() ? file : modelFile.toAbsolutePath().resolveSibling(file).normalize().toString();
		} catch (InvalidPathException refusedWhereFilesAreRead) {
			return file;
		}
	}

	/**
	 * Checks settings as recorded in a run.
	 *
	 * @param recorded values by id
	 */
	static ModelSettings restore(GenerativeFamily declaration, Map<String, Object> recorded, String where)
			throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>();
		recorded.forEach((id, value) -> texts.put(id, String.valueOf(value)));
		return of(declaration, texts, where);
	}

	private static ModelSettings of(GenerativeFamily declaration, Map<String, String> texts, String where)
			throws ProblemException {
		List<Setting<?>> declared = new ArrayList<>(declaration.settings());
		declared.addAll(TrainingSettings.declared());
		SettingValues.parse(declared, texts, where); // all problems at once, unknown names among both kinds
		return new ModelSettings(SettingValues.parse(declaration.settings(), select(declaration.settings(), texts), where),
				SettingValues.parse(TrainingSettings.declared(), select(TrainingSettings.declared(), texts), where));
	}

	private static Map<String, String> select(List<Setting<?>> declared, Map<String, String> texts) {
		Map<String, String> selected = new LinkedHashMap<>(texts);
		selected.keySet().retainAll(declared.stream().map(Setting::id).toList());
		return selected;
	}
}
