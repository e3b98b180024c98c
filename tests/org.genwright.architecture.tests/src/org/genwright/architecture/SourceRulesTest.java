package org.genwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Size and manner of the sources. */
class SourceRulesTest {

	private static final Pattern MARKS = Pattern.compile("@" + "author|TO" + "DO|FIX" + "ME|\\(non-" + "Javadoc\\)|print" + "StackTrace\\(\\)");
	private static final Pattern BOOLEAN_PARAMETER = Pattern
			.compile("^\\s*public [^=;{(]*\\w+\\([^)]*\\bboolean \\w+[^)]*\\)[^;]*\\{", Pattern.MULTILINE);

	@Test
	void noClassExceeds500LinesAndTheMedianIsAtMost120() throws IOException {
		List<Long> lines = new ArrayList<>();
		for (Path source : Build.sources()) {
			if (!source.endsWith("package-info.java")) {
				try (var text = Files.lines(source)) {
					long count = text.count();
					assertTrue(count <= 500, source + " has " + count + " lines");
					lines.add(count);
				}
			}
		}
		lines.sort(null);
		assertTrue(lines.get(lines.size() / 2) <= 120, "median " + lines.get(lines.size() / 2));
	}

	@Test
	void noInterfaceCarriesAPrefix() throws IOException {
		assertEquals(List.of(), Build.sources().stream().map(s -> s.getFileName().toString()).filter(n -> n.matches("I[A-Z][a-z].*")).toList());
	}

	@Test
	void noLeftOverMarks() throws IOException {
		for (Path source : Build.sources()) {
			assertFalse(MARKS.matcher(Files.readString(source)).find(), "left-over mark in " + source);
		}
	}

	/** What stands in for classes of the platform has their signatures. */
	@Test
	void publicApiTakesNoBooleanParameters() throws IOException {
		List<String> offences = new ArrayList<>();
		for (Path source : Build.sources().stream().filter(path -> !path.startsWith(Build.bundles().resolve("org.genwright.ui.gef.compat"))).toList()) {
			String text = Files.readString(source);
			BOOLEAN_PARAMETER.matcher(text).results().filter(m -> !precededByOverride(text, m.start()))
					.forEach(m -> offences.add(source.getFileName() + ": " + m.group().strip()));
		}
		assertEquals(List.of(), offences);
	}

	private static boolean precededByOverride(String text, int at) {
		return text.substring(Math.max(0, at - 40), at).stripTrailing().endsWith("@Override");
	}

	@Test
	void everyPackageWithSeveralClassesSaysWhatItIs() throws IOException {
		List<Path> missing = Build.sources().stream().filter(s -> s.startsWith(Build.bundles())).map(Path::getParent).distinct()
				.filter(folder -> countOf(folder) > 1 && !Files.exists(folder.resolve("package-info.java"))).toList();
		assertEquals(List.of(), missing);
	}

	private static long countOf(Path folder) {
		try (var files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).count();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
