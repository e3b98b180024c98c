package org.genwright.core.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.genwright.core.event.Event;
import org.genwright.core.event.EventFiles;
import org.genwright.core.event.EventReader;
import org.genwright.core.event.ScalarHistory.Point;
import org.genwright.core.family.StepReport;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunChange;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests to change the learning rate. */
@Timeout(60)
class SteeringTest {

	private static final String LINE = "Learning rate changed from 0.05 to 0.0005 after step 3.";

	@TempDir
	private Path folder;
	private JobFixture fixture;

	@BeforeEach
	void createFixture() {
		fixture = new JobFixture(folder).rows("0-2", null, null).step("noise").denoiser("8");
	}

	/** Puts requests after a step, hears messages, and copies the run as if killed right after a checkpoint. */
	private class Person implements JobListener {

		final List<String> messages = new ArrayList<>();
		private final long step;
		private final List<Request> requests;
		private Run run;
		private Run killed;

		Person(long step, Request... requests) {
			this.step = step;
			this.requests = List.of(requests);
		}

		@Override
		public void started(Run started) {
			run = started;
		}

		@Override
		public void advanced(StepReport report, double fraction) {
			if (report.step() == step) {
				requests.forEach(request -> quietly(() -> run.requests().put(request)));
			}
		}

		@Override
		public void checkpointWritten(long written) {
			if (written == step) {
				quietly(() -> killed = fixture.copyAsIfKilled(run, "killed"));
			}
		}

		@Override
		public void message(String line) {
			messages.add(line);
		}
	}

	private interface Action {

		void act() throws ProblemException;
	}

	private static void quietly(Action action) {
		try {
			action.act();
		} catch (ProblemException e) {
			throw new IllegalStateException(e);
		}
	}

	private static double[] rates(Run run) {
		return run.history().points("learning-rate").stream().mapToDouble(Point::value).map(rate -> Math.round(rate * 1e6) / 1e6)
				.toArray();
	}

	private static List<String> texts(Run run) throws Exception {
		List<String> texts = new ArrayList<>();
		for (Path file : EventFiles.list(run.directory())) {
			new EventReader(file).poll().stream().filter(Event.Text.class::isInstance).map(Event.Text.class::cast)
					.forEach(text -> texts.add(text.step() + " " + text.tag() + ": " + text.text()));
		}
		return texts;
	}

	private static String log(Run run) throws Exception {
		return Files.readString(run.directory().resolve(RunFiles.LOG));
	}

	@Test
	void changedLearningRateCountsAndIsRecordedEverywhere() throws Exception {
		Person person = new Person(3, Request.learningRate(0.0005));
		Run run = fixture.run(person).run();
		assertArrayEquals(new double[] { 0.05, 0.05, 0.05, 0.0005, 0.0005, 0.0005, 0.0005, 0.0005 }, rates(run), 1e-6);
		assertEquals(List.of("3 learning-rate: " + LINE), texts(run));
		assertEquals(List.of(new RunChange(3, "learning-rate", "5.0E-4")), run.record().progress().changes());
		assertTrue(log(run).contains(" " + LINE + "\n"));
		assertTrue(person.messages.contains(LINE));
		assertEquals(List.of(0L, 3L, 8L), run.checkpoints());
	}

	@Test
	void crashRightAfterAChangeKeepsItAndSaysSo() throws Exception {
		Person person = new Person(3, Request.learningRate(0.0005));
		Run whole = fixture.run(person).run();
		assertEquals(List.of(), person.killed.record().progress().changes(), "killed before run.json knew of it");
		Run resumed = fixture.resume(person.killed).run();
		assertArrayEquals(rates(whole), rates(resumed));
		assertEquals(whole.readCheckpoint(8), resumed.readCheckpoint(8));
		assertEquals(whole.record().progress().changes(), resumed.record().progress().changes());
		assertTrue(log(resumed).contains(" Changed after step 3: learning-rate is 5.0E-4.\n"));
	}

	@Test
	void changeAfterACheckpointOfTheSameStepReplacesIt() throws Exception {
		fixture.training("checkpoint-steps", "3");
		Person person = new Person(3, Request.CHECKPOINT, Request.learningRate(0.0005));
		Run run = fixture.run(person).run();
		assertEquals(0.0005, run.readCheckpoint(3).state().get("learningRate"));
	}

	@Test
	void wrongRequestsAreToldAndHarmNothing() throws Exception {
		Run plain = fixture.run().run();
		Person person = new Person(3, new Request(Request.Kind.LEARNING_RATE, "fast"), new Request(Request.Kind.LEARNING_RATE, ""));
		Outcome outcome = fixture.run(person);
		assertEquals(RunState.FINISHED, outcome.state());
		String refusal = "Request refused. Request to change the learning rate, 'learning-rate': expected a number above 0, found 'fast'."
				+ " Correct the value, or remove it to use the default 0.001.";
		assertTrue(person.messages.contains(refusal), person.messages.toString());
		assertTrue(log(outcome.run()).contains(" " + refusal + "\n"));
		assertEquals(2, person.messages.stream().filter(line -> line.startsWith("Request refused.")).count());
		assertEquals(plain.readCheckpoint(8), outcome.run().readCheckpoint(8));
		assertEquals(List.of(), outcome.run().record().progress().changes());
	}

	@Test
	void familyWithoutALearningRateRefuses() throws Exception {
		Person person = new Person(3, Request.learningRate(0.5));
		JobFixture toy = new JobFixture(folder.resolve("toy"));
		assertEquals(RunState.FINISHED, toy.run(person).state());
		assertTrue(person.messages.contains("Request refused. Setting 'learning-rate' of a training: expected a setting that can change"
				+ " while training, found a family that has none. Start a new run with the other value."), person.messages.toString());
	}

	@Test
	void requestBeforeTheFirstStepCounts() throws Exception {
		Person person = new Person(-1) {
			@Override
			public void started(Run started) {
				super.started(started);
				quietly(() -> started.requests().put(Request.learningRate(0.01)));
			}
		};
		Run run = fixture.run(person).run();
		assertEquals(0.01, rates(run)[0]);
		assertEquals(List.of("0 learning-rate: Learning rate changed from 0.05 to 0.01 after step 0."), texts(run));
	}
}
