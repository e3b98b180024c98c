package org.genwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.genwright.core.problem.ProblemException;

class WorkspaceClaimTest {

	@TempDir
	Path temporary;

	@Test
	void aFolderIsMadeAndClaimed() throws Exception {
		Path folder = temporary.resolve("new workspace");
		try (WorkspaceClaim claim = WorkspaceClaim.of(location(folder), temporary)) {
			assertTrue(Files.isSameFile(folder, claim.folder()));
			assertTrue(Files.exists(folder.resolve(".metadata/.lock")));
		}
	}

	@Test
	void aLocationWithoutFolderGetsTheDefault() throws Exception {
		Path folder = temporary.resolve("default");
		Location unset = Platform.getInstanceLocation().createLocation(null, null, false);
		try (WorkspaceClaim claim = WorkspaceClaim.of(unset, folder)) {
			assertTrue(Files.isSameFile(folder, claim.folder()));
		}
	}

	@Test
	void aSecondClaimIsRefusedAndNamesTheHolder() throws Exception {
		try (WorkspaceClaim first = WorkspaceClaim.of(location(temporary), temporary)) {
			ProblemException refusal = assertThrows(ProblemException.class, () -> WorkspaceClaim.of(location(temporary), temporary));
			assertEquals("Workspace '" + first.folder() + "': expected a workspace that no other workbench has open, found one in use by process "
					+ ProcessHandle.current().pid() + " on host '" + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
					+ "'. Close the other workbench, or start this one in another folder: genwright -data FOLDER", refusal.getMessage());
		}
	}

	@Test
	void aFolderGivenBackCanBeClaimedAgain() throws Exception {
		WorkspaceClaim.of(location(temporary), temporary).close();
		try (WorkspaceClaim again = WorkspaceClaim.of(location(temporary), temporary)) {
			assertTrue(Files.isSameFile(temporary, again.folder()));
		}
	}

	@Test
	void aFileInPlaceOfTheFolderIsAClearProblem() throws Exception {
		Path file = Files.writeString(temporary.resolve("file"), "no folder");
		ProblemException refusal = assertThrows(ProblemException.class, () -> WorkspaceClaim.of(location(file), temporary));
		assertEquals("Workspace '" + file + "': expected a place that can be written, found 'a file of this name where a folder is needed'. "
				+ "Check the permissions and the free space, or start this one in another folder: genwright -data FOLDER", refusal.getMessage());
	}

	@Test
	void noLocationIsAClearProblem() {
		ProblemException refusal = assertThrows(ProblemException.class, () -> WorkspaceClaim.of(null, temporary));
		assertEquals("Workspace: expected a folder, found '-data @none'. Start the workbench with -data FOLDER, or without -data.",
				refusal.getMessage());
	}

	private static Location location(Path folder) throws IOException {
		Location location = Platform.getInstanceLocation().createLocation(null, null, false);
		location.set(folder.toUri().toURL(), false);
		return location;
	}
}
