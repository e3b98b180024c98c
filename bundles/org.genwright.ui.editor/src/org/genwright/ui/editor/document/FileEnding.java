package org.genwright.ui.editor.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The ending of the names of a kind of files, which is added to names that were chosen without it. A file dialog asks
 * about replacing the file of the name as it was typed, so the question is asked here for the name with the ending.
 *
 * @param text the ending with its dot, such as {@code .svg}, in small letters
 */
public record FileEnding(String text) {

	/**
	 * Completes a name.
	 *
	 * @param chosen  what was chosen
	 * @param replace tells whether a file that exists may be replaced; asked only if the ending was missing
	 * @return the file with the ending, or nothing if it exists and is to stay
	 */
	public Optional<Path> complete(Path chosen, Predicate<Path> replace) {
		String name = chosen.getFileName().toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(text)) {
			return Optional.of(chosen);
		}
		Path complete = chosen.resolveSibling(name + text);
		return Files.exists(complete) && !replace.test(complete) ? Optional.empty() : Optional.of(complete);
	}
}
