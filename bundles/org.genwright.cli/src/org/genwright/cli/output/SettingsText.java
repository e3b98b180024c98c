package org.genwright.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingDocumentation;

/** Declared settings as indented text, three lines or more each. */
public final class SettingsText {

	private static final int WIDTH = 96;

	private SettingsText() {
	}

	/** Returns the lines for some settings, in order. */
	public static List<String> of(List<Setting<?>> settings) {
		List<String> lines = new ArrayList<>();
		for (SettingDocumentation setting : SettingDocumentation.of(settings)) {
			String unit = setting.unit().isEmpty() ? "" : ", in " + setting.unit();
			String byDefault = setting.defaultValue().map(value -> ", by default " + value).orElse(", unset by default");
			lines.add("  " + setting.id() + ": " + setting.value() + unit + byDefault);
			lines.addAll(wrap(setting.description(), "      "));
			setting.choices().forEach(choice -> lines.addAll(wrap(choice.id() + ": " + choice.description(), "        ")));
		}
		return lines;
	}

	/** Returns a text broken into indented lines between words. */
	static List<String> wrap(String text, String indent) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(indent);
		for (String word : text.split(" ")) {
			if (line.length() > indent.length() && line.length() + word.length() + 1 > WIDTH) {
				lines.add(line.toString());
				line = new StringBuilder(indent);
			}
			line.append(line.length() > indent.length() ? " " : "").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
