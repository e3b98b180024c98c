package org.genwright.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunWriter;
import org.genwright.testing.ui.SWTBot;
import org.genwright.testing.ui.SWTBotTable;
import org.genwright.testing.ui.SWTBotView;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.ui.preferences.RunFolderPreference;

class RunsViewTest {

	/** What the issue allows for a change to be seen. */
	private static final long LIVE_MILLIS = 5000;

	private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
	private IProject project;
	private Path runs;
	private SWTBotView view;

	@BeforeEach
	void openProject() throws CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("runs-view-test");
		project.create(null);
		project.open(null);
		runs = project.getLocation().toPath().resolve("runs");
		view = bot.openView(RunsView.ID);
	}

	@AfterEach
	void deleteProject() throws CoreException {
		project.delete(true, true, null);
		view.bot().label("There are no runs in this workspace yet");
	}

	@Test
	void aWorkspaceWithoutRunsSaysWhatToDo() {
		assertTrue(view.bot().label("genwright run MODEL.genmodel").getText().contains("Train a model in a terminal"));
	}

	@Test
	void aRunIsListedAndFollowedLive() throws ProblemException {
		try (RunWriter writer = RunFixture.running(runs, "mixture")) {
			SWTBotTable table = view.bot().table();
			assertEquals(List.of("Run", "State", "Step", "Result", "Family", "Dataset", "Started", "Duration", "Model"), table.columns());
			assertEquals("running", table.cell(0, "State"));
			assertEquals("mixture " + lastFour(writer), table.cell(0, "Run"));
			assertEquals("Gaussian mixture", table.cell(0, "Family"));
			assertEquals("old-faithful", table.cell(0, "Dataset"));

			writer.update(writer.record().withStep(42));
			becomes(table, "Step", "42");
			Map<String, Object> results = Map.of("likelihoods", List.of(Map.of("split", "test", "nll", 4.125, "kind", "EXACT")));
			writer.update(writer.record().withState(RunState.FINISHED).withResults(results));
			becomes(table, "State", "finished");
			assertEquals("test 4.125 nats, exact", table.cell(0, "Result"));
		}
	}

	@Test
	void aRunWhoseWorkerIsGoneIsInterrupted() throws ProblemException {
		RunWriter writer = RunFixture.running(runs, "mixture");
		SWTBotTable table = view.bot().table();
		becomes(table, "State", "running");
		writer.close();
		becomes(table, "State", "interrupted");
	}

	@Test
	void runsInAFolderOfThePreferencesAreListed(@TempDir Path elsewhere) throws ProblemException {
		RunFixture.running(elsewhere, "copied").close();
		RunFolderPreference.setFolders(elsewhere);
		try {
			becomes(view.bot().table(), "Model", "copied");
		} finally {
			RunFolderPreference.setFolders();
		}
	}

	@Test
	void runsInAnyFolderOfAProjectAreListed() throws Exception {
		RunFixture.running(project.getLocation().toPath().resolve("results/may"), "nested").close();
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		becomes(view.bot().table(), "Model", "nested");
	}

	@Test
	void aRunThatCannotBeReadIsListedAsSuch() throws Exception {
		RunFixture.running(runs, "mixture").close();
		SWTBotTable table = view.bot().table();
		becomes(table, "State", "interrupted");
		try (var directories = Files.list(runs)) {
			Files.writeString(directories.findFirst().orElseThrow().resolve("run.json"), "{ \"state\": ");
		}
		becomes(table, "State", "unreadable");
	}

	@Test
	void theFilterShowsMatchingRunsOnly() throws ProblemException {
		RunFixture.running(runs, "first").close();
		RunFixture.running(runs, "second").close();
		SWTBot content = view.bot();
		SWTBotTable table = content.table();
		UserInterface.waitUntil("both runs are listed", LIVE_MILLIS, () -> table.rowCount() == 2);
		content.textWithMessage("type filter text").setText("SECOND interrupted");
		UserInterface.waitUntil("one run is left", () -> table.rowCount() == 1);
		assertTrue(table.cell(0, "Run").startsWith("second "));
		content.textWithMessage("type filter text").setText("");
		UserInterface.waitUntil("both are back", () -> table.rowCount() == 2);
	}

	@Test
	void aClickOnAHeadingSorts() throws ProblemException {
		for (String name : List.of("b", "c", "a")) {
			RunFixture.running(runs, name).close();
		}
		SWTBotTable table = view.bot().table();
		UserInterface.waitUntil("all runs are listed", LIVE_MILLIS, () -> table.rowCount() == 3);
		table.header("Model").click();
		assertEquals(List.of("a", "b", "c"), table.cells("Model"));
		table.header("Model").click();
		assertEquals(List.of("c", "b", "a"), table.cells("Model"));
	}

	@Test
	void aRunningRunIsAskedToStopAndCannotBeDeleted() throws ProblemException {
		try (RunWriter writer = RunFixture.running(runs, "mixture")) {
			SWTBotTable table = view.bot().table();
			table.select(0);
			assertFalse(table.contextMenu("Delete...").isEnabled());
			table.contextMenu("Stop After This Step").click();
			UserInterface.waitUntil("the worker finds the request", LIVE_MILLIS, () -> requests(writer).equals(List.of(Request.STOP)));
		}
	}

	@Test
	void anEndedRunIsDeletedOnlyWhenConfirmed() throws ProblemException {
		RunWriter writer = RunFixture.running(runs, "mixture");
		Path directory = writer.directory();
		writer.update(writer.record().withState(RunState.FINISHED));
		writer.close();
		SWTBotTable table = view.bot().table();
		becomes(table, "State", "finished");
		table.select(0);
		assertFalse(table.contextMenu("Stop After This Step").isEnabled());
		table.contextMenu("Delete...").click();
		bot.shell("Delete Runs").button("Keep").click();
		UserInterface.waitUntil("the dialog closes", () -> bot.shells("Delete Runs").isEmpty());
		assertTrue(Files.exists(directory));
		table.contextMenu("Delete...").click();
		bot.shell("Delete Runs").button("Delete").click();
		UserInterface.waitUntil("the run directory is gone", LIVE_MILLIS, () -> Files.notExists(directory));
	}

	@Test
	void thePropertiesViewShowsTheSelectedRun() throws ProblemException {
		RunFixture.running(runs, "mixture").close();
		SWTBotTable table = view.bot().table();
		becomes(table, "State", "interrupted");
		table.select(0);
		SWTBot properties = bot.viewById("org.eclipse.ui.views.PropertySheet").bot();
		assertEquals("3", properties.tree().expandNode("Settings", "components").cell(1));
		assertEquals("tied", properties.tree().expandNode("Settings", "covariance").cell(1));
		assertEquals("272", properties.tree().expandNode("Data", "Rows").cell(1));
		assertEquals("Run", properties.tree().getAllItems()[0].getText());
	}

	@Test
	void fiveHundredRunsDoNotStopTheWorkbench(@TempDir Path elsewhere) throws Exception {
		RunWriter template = RunFixture.running(elsewhere, "mixture");
		template.close();
		for (int i = 0; i < 500; i++) {
			Path directory = Files.createDirectories(runs.resolve("copy" + i));
			Files.copy(template.directory().resolve("run.json"), directory.resolve("run.json"));
		}
		SWTBotTable table = view.bot().table();
		UserInterface.waitUntil("all runs are listed", () -> table.rowCount() == 500);
		long start = System.nanoTime();
		table.header("Run").click();
		view.bot().textWithMessage("type filter text").setText("copy49");
		assertEquals(11, table.rowCount());
		view.bot().textWithMessage("type filter text").setText("");
		assertEquals(500, table.rowCount());
		long millis = (System.nanoTime() - start) / 1_000_000;
		assertTrue(millis < 3000, "Sorting and filtering 500 runs took " + millis + " ms");
	}

	private static void becomes(SWTBotTable table, String column, String text) {
		UserInterface.waitUntil("column '" + column + "' becomes '" + text + "'", LIVE_MILLIS,
				() -> table.rowCount() == 1 && table.cell(0, column).equals(text));
	}

	private static List<Request> requests(RunWriter writer) {
		try {
			return writer.takeRequests();
		} catch (ProblemException problem) {
			throw new AssertionError(problem);
		}
	}

	private static String lastFour(RunWriter writer) {
		String id = writer.directory().getFileName().toString();
		return id.substring(id.length() - 4);
	}
}
