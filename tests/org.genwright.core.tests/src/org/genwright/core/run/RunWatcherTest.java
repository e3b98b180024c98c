package org.genwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.genwright.core.family.StepReport;
import org.genwright.core.file.Folders;
import org.genwright.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWatcherTest {

	@TempDir
	Path temporary;

	private final List<String> heard = new ArrayList<>();
	private final CountDownLatch appeared = new CountDownLatch(1);

	private final RunWatcher.Listener listener = new RunWatcher.Listener() {
		@Override
		public void appeared(Run run) {
			heard.add("appeared " + run.effectiveState());
			appeared.countDown();
		}

		@Override
		public void changed(Run run) {
			heard.add("changed " + run.effectiveState() + " step " + run.record().progress().step());
		}

		@Override
		public void disappeared(Path directory) {
			heard.add("disappeared");
		}

		@Override
		public void unreadable(Path directory, Problem problem) {
			heard.add("unreadable");
		}
	};

	private List<String> hear(RunWatcher watcher) {
		heard.clear();
		watcher.poll();
		return List.copyOf(heard);
	}

	@Test
	void theLifeOfARunIsTold() throws Exception {
		Path folder = temporary.resolve("runs");
		try (RunWatcher watcher = new RunWatcher(folder, listener)) {
			assertEquals(List.of(), hear(watcher), "no folder yet");
			RunWriter writer = RunFixture.create(folder);
			assertEquals(List.of("appeared RUNNING"), hear(watcher));
			assertEquals(List.of(), hear(watcher));
			writer.report(new StepReport(1, Map.of("loss", 1.0), ""));
			writer.flush();
			assertEquals(List.of("changed RUNNING step 0"), hear(watcher));
			writer.update(writer.record().withStep(1));
			assertEquals(List.of("changed RUNNING step 1"), hear(watcher));
			writer.run().writeNotes(RunNotes.NONE.withName("mine"));
			assertEquals(List.of("changed RUNNING step 1"), hear(watcher));
			writer.close();
			assertEquals(List.of("changed INTERRUPTED step 1"), hear(watcher));
			Folders.delete(writer.directory());
			assertEquals(List.of("disappeared"), hear(watcher));
		}
	}

	@Test
	void aRunThatCannotBeReadIsToldOnceAndAppearsWhenItCan() throws Exception {
		try (RunWatcher watcher = new RunWatcher(temporary, listener); RunWriter writer = RunFixture.create(temporary)) {
			Path file = writer.directory().resolve("run.json");
			byte[] good = Files.readAllBytes(file);
			Files.writeString(file, "{");
			assertEquals(List.of("unreadable"), hear(watcher));
			assertEquals(List.of(), hear(watcher));
			Files.write(file, good);
			assertEquals(List.of("appeared RUNNING"), hear(watcher));
		}
	}

	@Test
	void onceStartedItLooksByItself() throws Exception {
		try (RunWatcher watcher = new RunWatcher(temporary, listener)) {
			watcher.start();
			RunFixture.create(temporary).close();
			assertTrue(appeared.await(30, TimeUnit.SECONDS));
		}
	}
}
