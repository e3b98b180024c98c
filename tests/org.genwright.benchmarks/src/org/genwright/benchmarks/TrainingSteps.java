package org.genwright.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.EntryPoint;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;

/** Our training steps with Adam at rate 1e-4 on one batch that stays the same: a repetition is a number of steps. */
final class TrainingSteps implements Contender {

	/** The group that the graph's parameters and objective must name. */
	static final String GROUP = "all";

	/** Code that is not yet compiled allocates vectors, and so far more. */
	private static final long SETTLED_BYTES = 1000;
	private static final long PATIENCE_NANOS = 30_000_000_000L;
	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final Device device;
	private final Program program;
	private final Plan plan;
	private final int steps;
	private long bytes;
	private boolean settled;

	/**
	 * @param entry   writes the graph, with parameters and objective of group {@link #GROUP}
	 * @param inputs  values of the graph's inputs by name
	 * @param threads of the device, and slices of the batch
	 * @param steps   of one repetition
	 */
	TrainingSteps(EntryPoint entry, int batch, Map<String, float[]> inputs, int threads, int steps) {
		this.steps = steps;
		device = Device.open(Backend.HOST, threads);
		program = new ProgramDraft("benchmark").group(new ParameterGroup(GROUP, Optimiser.adam(), LearningRate.constant(1e-4)))
				.entry("train", entry).draft(device, threads, new Call("train", batch)).open(device, 1);
		plan = program.plan("train", batch);
		inputs.forEach((name, values) -> program.write(plan, name, values));
	}

	@Override
	public String name() {
		return "Genwright";
	}

	/** Does the steps; after the first ones, more that are not timed until the compiler has done its work. */
	@Override
	public Result repeat() {
		Result result = timed();
		for (long end = System.nanoTime() + PATIENCE_NANOS; !settled && System.nanoTime() < end;) {
			timed();
			settled = bytes < SETTLED_BYTES;
		}
		settled = true;
		return result;
	}

	private Result timed() {
		long bytesBefore = THREADS.getTotalThreadAllocatedBytes();
		long started = System.nanoTime();
		float loss = 0;
		for (int step = 0; step < steps; step++) {
			loss = program.step(plan).loss();
		}
		double milliseconds = (System.nanoTime() - started) / 1e6 / steps;
		bytes = (THREADS.getTotalThreadAllocatedBytes() - bytesBefore) / steps;
		return new Result(milliseconds, loss);
	}

	/** Returns the bytes that all threads together allocated per step in the last repetition. */
	long bytesPerStep() {
		return bytes;
	}

	@Override
	public void close() {
		program.close();
		device.close();
	}
}
