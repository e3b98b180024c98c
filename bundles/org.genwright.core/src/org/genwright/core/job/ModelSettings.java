package org.genwright.core.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingParser;
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

	private static final String AT_LAUNCH = "Setting given at launch";

	/**
	 * Merges and checks. Both lists of a model file may hold settings of both kinds.
	 *
	 * @param declaration  the family
	 * @param architecture the model
	 * @param modelFile    its file; files named in settings are relative to its folder, and are made absolute
	 * @param overrides    settings given at launch, as texts by id; files named in them are relative to the working
	 *                     directory, and are made absolute, too
	 * @throws ProblemException listing every unknown name (with the nearest valid one) and every wrong value
	 */
	public static ModelSettings of(GenerativeFamily declaration, Architecture architecture, Path modelFile,
			Map<String, String> overrides) throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>(Settings.asMap(architecture.getSettings()));
		texts.putAll(Settings.asMap(architecture.getTraining()));
		texts.keySet().removeAll(overrides.keySet());
		String where = "Settings of '" + modelFile.getFileName() + "'";
		List<Setting<?>> declared = declared(declaration);
		List<Problem> problems = new ArrayList<>(new SettingParser(declared, where).problems(texts));
		problems.addAll(new SettingParser(declared, AT_LAUNCH).problems(overrides));
		if (!problems.isEmpty()) {
			throw ProblemException.input(problems);
		}
		Map<String, String> merged = absoluteFiles(declaration, texts, modelFile.toAbsolutePath().getParent());
		merged.putAll(absoluteFiles(declaration, overrides, Path.of("").toAbsolutePath()));
		return of(declaration, merged, where);
	}

	/** A run keeps absolute paths, since it outlives the place of its model file. */
	private static Map<String, String> absoluteFiles(GenerativeFamily declaration, Map<String, String> texts, Path folder) {
		Map<String, String> absolute = new LinkedHashMap<>(texts);
		for (Setting<?> setting : declaration.settings()) {
			if (setting.type() == SettingType.FILE) {
				absolute.computeIfPresent(setting.id(), (_, file) -> absolute(file, folder));
			}
		}
		return absolute;
	}

	private static String absolute(String file, Path folder) {
		try {
			return folder.resolve(file).normalize().toString();
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
		SettingValues.parse(declared(declaration), texts, where); // all problems at once, unknown names among both kinds
		return new ModelSettings(SettingValues.parse(declaration.settings(), select(declaration.settings(), texts), where),
				SettingValues.parse(TrainingSettings.declared(), select(TrainingSettings.declared(), texts), where));
	}

	private static List<Setting<?>> declared(GenerativeFamily declaration) {
		List<Setting<?>> declared = new ArrayList<>(declaration.settings());
		declared.addAll(TrainingSettings.declared());
		return declared;
	}

	private static Map<String, String> select(List<Setting<?>> declared, Map<String, String> texts) {
		Map<String, String> selected = new LinkedHashMap<>(texts);
		selected.keySet().retainAll(declared.stream().map(Setting::id).toList());
		return selected;
	}
}
