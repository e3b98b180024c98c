package org.genwright.nn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten losses of a small regression with each optimiser, as PyTorch's, printed by reference/losses.py. */
class OptimiserTest {

	private static final double TOLERANCE = 3e-6;

	private record Reference(String name, Optimiser optimiser, double rate, double maxNorm, double[] losses) {

		@Override
		public String toString() {
			return name;
		}
	}

	static Stream<Arguments> references() {
		double none = Double.POSITIVE_INFINITY;
		return Stream.of(
				new Reference("descent", new Optimiser.Momentum(0), 0.1, none, new double[] { 0.542643, 0.523936, 0.513847,
						0.508257, 0.505046, 0.503117, 0.501892, 0.501065, 0.500469, 0.500014 }),
				new Reference("momentum", new Optimiser.Momentum(0.9), 0.1, none, new double[] { 0.542643, 0.523936,
						0.505761, 0.502676, 0.511447, 0.518320, 0.515084, 0.505761, 0.499396, 0.499721 }),
				new Reference("Adam", Optimiser.adam(), 0.01, none, new double[] { 0.542643, 0.515787, 0.502870, 0.500041,
						0.501739, 0.503245, 0.502606, 0.500074, 0.496765, 0.493753 }),
				new Reference("AdamW", Optimiser.adamW(0.1), 0.01, none, new double[] { 0.542643, 0.515632, 0.502675,
						0.499829, 0.501485, 0.502930, 0.502237, 0.499680, 0.496374, 0.493381 }),
				new Reference("Adamax", new Optimiser.Adamax(0.9, 0.999, 1e-8), 0.01, none, new double[] { 0.542643,
						0.515787, 0.504018, 0.499776, 0.498826, 0.498839, 0.498737, 0.498167, 0.497152, 0.495861 }),
				new Reference("RMSProp", new Optimiser.RmsProp(0.99, 1e-8), 0.01, none, new double[] { 0.542643, 0.939618,
						0.619890, 0.515415, 0.497943, 0.492262, 0.489691, 0.488201, 0.487175, 0.486368 }),
				new Reference("clipped descent", new Optimiser.Momentum(0), 0.5, 0.1, new double[] { 0.542643, 0.522763,
						0.509442, 0.502196, 0.499402, 0.498268, 0.497388, 0.496598, 0.495867, 0.495185 }))
				.flatMap(reference -> Stream.of(Backend.HOST, Backend.ND4J)
						.map(backend -> Arguments.of(reference, backend)));
	}

	@ParameterizedTest
	@MethodSource("references")
	void lossesAreThoseOfPyTorch(Reference reference, Backend backend) {
		ParameterGroup group = new ParameterGroup(Models.GROUP, reference.optimiser(), LearningRate.constant(reference.rate()),
				reference.maxNorm(), 0);
		try (Device device = Device.open(backend, 1);
				Program program = new ProgramDraft("regression").group(group).entry("train", Models::regression)
						.draft(device, 2, new Call("train", 20)).open(device, 1)) {
			Plan plan = program.plan("train", 20);
			program.write(plan, "x", Nets.wave(120, 0.3, 1));
			program.write(plan, "y", Nets.wave(60, 1, 1));
			for (int step = 0; step < reference.losses().length; step++) {
				assertEquals(reference.losses()[step], program.step(plan).loss(), TOLERANCE, "step " + step);
			}
		}
	}

	@Test
	void ratesFollowTheirSchedules() {
		LearningRate cosine = LearningRate.cosine(2, 10);
		assertEquals(2, cosine.at(1));
		assertEquals(1, cosine.at(6), 1e-15);
		assertEquals(0, cosine.at(11), 1e-15);
		assertEquals(0, cosine.at(50), 1e-15);
		LearningRate steps = LearningRate.steps(8, 0.5, 3);
		assertEquals(8, steps.at(3));
		assertEquals(4, steps.at(4));
		assertEquals(2, steps.at(7));
		LearningRate warm = LearningRate.constant(4).warmUp(4);
		assertEquals(1, warm.at(1));
		assertEquals(4, warm.at(4));
		assertEquals(4, warm.at(400));
	}
}
