package org.genwright.family.vae;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;

/** Computes log p(x|z) of a decoder's distribution for given outputs. */
final class Expression {

	private Expression() {
	}

	/**
	 * Returns log p(x|z) of each row.
	 *
	 * @param x       [N, D]
	 * @param outputs values of the decoder's one output, [N, P]
	 */
	static float[] logProb(DecoderDistribution decoder, int n, String port, float[] x, float[] outputs) {
		UnaryOperator<Graph> entry = graph -> {
			Value data = graph.input("data", x.length / n);
			graph.output("logProb", decoder.logProb(data, Map.of(port, graph.input("outputs", outputs.length / n))));
			return graph;
		};
		ParameterGroup group = new ParameterGroup(VaeGraphs.GROUP, Optimiser.adam(), LearningRate.constant(0));
		try (Device device = Device.open(Backend.HOST, 1);
				Program program = new ProgramDraft("expression").group(group).entry("run", entry::apply)
						.draft(device, 1, new Call("run", n)).open(device, 1)) {
			Plan plan = program.plan("run", n);
			program.write(plan, "data", x);
			program.write(plan, "outputs", outputs);
			program.run(plan);
			return program.read(plan, "logProb").floats();
		}
	}
}
