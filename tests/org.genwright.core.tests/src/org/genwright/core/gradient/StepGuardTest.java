package org.genwright.core.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class StepGuardTest {

	private static ProblemException failure(GradientSession session) {
		return assertThrows(ProblemException.class, () -> {
			while (!session.finished()) {
				session.advance();
			}
		});
	}

	@Test
	void growingWithoutBoundStopsWithStepTensorAndRemedies() throws Exception {
		try (GradientSession session = new DenoiserFixture().set("learning-rate", "1e6").start()) {
			ProblemException failure = failure(session);
			assertEquals(ProblemException.Kind.RUN, failure.kind());
			String message = failure.getMessage();
			assertTrue(message.matches("Step 2, loss, with values up to \\S+ in 'denoiser\\.map\\.weight': expected a loss near that of"
					+ " the first step, \\S+, found '\\S+'\\. The training has diverged; the last checkpoint is kept\\."
					+ " Lower learning-rate from 1000000 to 0\\.001, shorten gradients with clip-norm,"
					+ " let the rate rise slowly with warm-up-steps, or standardise the data\\."), message);
			assertEquals(1, session.step());
		}
	}

	@Test
	void gradientThatIsNotFiniteNamesItsParameter() throws Exception {
		try (GradientSession session = new DenoiserFixture().kink().set("learning-rate", "0.0005").set("average-decay", "0.5").start()) {
			Checkpoint before = session.checkpoint();
			assertEquals("Step 1, gradient of 'denoiser.map.bias': expected finite numbers, found numbers that are not finite."
					+ " No weight was changed and the last good checkpoint is kept. Lower learning-rate from 0.0005 to 0.00005,"
					+ " shorten gradients with clip-norm, let the rate rise slowly with warm-up-steps, or standardise the data.",
					failure(session).getMessage());
			assertEquals(before, session.checkpoint());
		}
	}

	@Test
	void overflowStopsBeforeTheUpdate() throws Exception {
		DenoiserFixture fixture = new DenoiserFixture().set("learning-rate", "1e30").set("optimiser", "sgd").set("clip-norm", "2")
				.set("warm-up-steps", "1");
		try (GradientSession session = fixture.start()) {
			session.advance();
			Checkpoint before = session.checkpoint();
			assertTrue(failure(session).getMessage().matches("Step 2, loss term 'loss', with values up to [0-9.E]+ in '[a-z.]+': expected a finite number, found 'Infinity'\\."
					+ " No weight was changed and the last good checkpoint is kept\\. Lower learning-rate from 1\\.0E30 to 0\\.001,"
					+ " lower clip-norm from 2, lengthen warm-up-steps, or standardise the data\\."));
			assertEquals(before, session.checkpoint());
		}
	}
}
