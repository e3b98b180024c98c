package org.genwright.ui.theme;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.IParameterValues;

/** The values the theme command can be called with, for key bindings. */
public final class ThemeNames implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		return Arrays.stream(Theme.values()).collect(Collectors.toMap(Theme::text, Theme::text));
	}
}
