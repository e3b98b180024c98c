package org.genwright.ui.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEndingTest {

	private static final FileEnding SVG = new FileEnding(".svg");

	@TempDir
	Path folder;

	private final List<Path> asked = new ArrayList<>();

	private Optional<Path> complete(String chosen, boolean answer) {
		return SVG.complete(folder.resolve(chosen), taken -> {
			asked.add(taken);
			return answer;
		});
	}

	@Test
	void aMissingEndingIsAddedWithoutAQuestionIfNoFileIsInTheWay() {
		assertEquals(Optional.of(folder.resolve("foo.svg")), complete("foo", false));
		assertEquals(Optional.of(folder.resolve("foo.bar.svg")), complete("foo.bar", false));
		assertEquals(List.of(), asked);
	}

	@Test
	void aFileThatGetsItsEndingOnlyHereIsNotReplacedUnasked() throws IOException {
		Path taken = Files.createFile(folder.resolve("foo.svg"));
		assertEquals(Optional.empty(), complete("foo", false));
		assertEquals(Optional.of(taken), complete("foo", true));
		assertEquals(List.of(taken, taken), asked);
	}

	@Test
	void aNameWithItsEndingWasAskedAboutByTheDialog() throws IOException {
		Files.createFile(folder.resolve("foo.SVG"));
		assertEquals(Optional.of(folder.resolve("foo.SVG")), complete("foo.SVG", false));
		assertEquals(List.of(), asked);
	}
}
