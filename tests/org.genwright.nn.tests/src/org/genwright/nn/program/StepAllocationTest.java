package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;

/** A training step allocates less than a kilobyte, all threads together, whatever the size of the network. */
class StepAllocationTest {

	private static final double KILOBYTE = 1000;
	private static final int RUNS = 20;

	@Test
	void variationalAutoencoderThatDrawsNoise() {
		assertAllocatesNothing(Models::randomVae, 128, "x");
	}

	@Test
	void flow() {
		assertAllocatesNothing(Models::flow, 256, "x");
	}

	@Test
	void diffusion() {
		assertAllocatesNothing(Models::diffusion, 256, "x", "eps");
	}

	private static void assertAllocatesNothing(EntryPoint entry, int batch, String... inputs) {
		try (Device device = Device.open(Backend.HOST, 2);
				Program program = new ProgramDraft("model")
						.group(new ParameterGroup(Models.GROUP, Optimiser.adam(), LearningRate.constant(1e-4))).entry("train", entry)
						.draft(device, 2, new Call("train", batch)).open(device, 1)) {
			Plan plan = program.plan("train", batch);
			for (String input : inputs) {
				program.write(plan, input, Nets.wave((int) plan.input(input).shape().elements(), 0.3, 1));
			}
			double bytes = Allocation.settled(() -> program.step(plan), RUNS, KILOBYTE);
			assertTrue(bytes < KILOBYTE, "a step allocates " + bytes + " bytes");
		}
	}
}
