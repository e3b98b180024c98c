package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.program.EntryPoint;

/**
 * Training steps of one network against PyTorch, eager and compiled, with 1 and 2 threads: same shapes, weights, data and
 * optimiser, by turns in one run.
 *
 * @param name        heading in the report
 * @param description one paragraph for the report
 * @param entry       writes our graph
 * @param batch       N
 * @param inputs      values of the graph's inputs by name
 * @param peer        file name of the peer's program, which takes the mode (see peers/steps.py) and the steps
 * @param steps       of one repetition
 */
record TrainingComparison(String name, String description, EntryPoint entry, int batch, Map<String, float[]> inputs, String peer,
		int steps) {

	private static final SideBySide TURNS = new SideBySide(10, 21);
	private static final List<String> MODES = List.of("eager", "compile", "fused");

	/** Measures and writes the table. */
	void run(Path peers, Path report) throws IOException {
		Report table = new Report(name, description, "ms per step", "loss");
		for (int threads : new int[] {1, 2}) {
			TrainingSteps ours = new TrainingSteps(entry, batch, inputs, threads, steps);
			List<Contender> contenders = new ArrayList<>(List.of(ours));
			for (String mode : MODES) {
				Optional<Peer> found = Peer.python(peers.resolve(peer), threads, mode, steps);
				found.ifPresent(contenders::add);
			}
			table.add("" + threads, TURNS.measure(contenders));
			table.note("Genwright allocated " + ours.bytesPerStep() + " bytes per step.");
		}
		table.writeInto(report);
	}
}
