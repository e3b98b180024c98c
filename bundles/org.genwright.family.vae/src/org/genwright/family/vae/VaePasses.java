package org.genwright.family.vae;

import java.util.Arrays;
import java.util.Map;

import org.genwright.core.compile.LayerOps;
import org.genwright.core.layer.LayerTypes;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.LearningRate;
import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;

/** Encoder, decoder and draws of bounds for batches of one size; smaller ones are filled up with zeros. */
final class VaePasses implements AutoCloseable {

	private static final String ENCODE = "encode";
	private static final String DRAW = "draw";
	private static final String DECODE = "decode";
	private static final int ROWS_PER_SLICE = 16;
	private static final int MOST_SLICES = 8;

	private final VaeSpec spec;
	private final int batch;
	private final Program program;
	private final Memory memory;
	private final Plan encode;
	private final Plan draw;
	private final Plan decode;
	private final ContentNoise noise;
	private final float[] x; // [N, D]
	private final float[] y; // [N, K]
	private final float[] z; // [N, Z]

	/** Compiles for N rows; the weights of the program are not set yet. */
	VaePasses(VaeSpec spec, VaeGraphs graphs, LayerTypes layers, Device device, int batch) {
		this.spec = spec;
		this.batch = batch;
		int slices = Math.clamp(batch / ROWS_PER_SLICE, 1, MOST_SLICES);
		program = new ProgramDraft("vae", LayerOps.graphOps(layers))
				.group(new ParameterGroup(VaeGraphs.GROUP, new Optimiser.Momentum(0), LearningRate.constant(0)))
				.entry(ENCODE, graphs::encode).entry(DRAW, graphs::draw).entry(DECODE, graphs::decode)
				.draft(device, slices, new Call(ENCODE, batch), new Call(DRAW, batch), new Call(DECODE, batch)).open(device, 0);
		memory = device.memory();
		encode = program.plan(ENCODE, batch);
		draw = program.plan(DRAW, batch);
		decode = program.plan(DECODE, batch);
		noise = new ContentNoise(spec.latents());
		x = new float[batch * spec.dimensions()];
		y = new float[batch * spec.classes().size()];
		z = new float[batch * spec.latents()];
	}

	/** Returns N. */
	int batch() {
		return batch;
	}

	/** Returns the program, for its tensors. */
	Program program() {
		return program;
	}

	/** Puts weights, which are all there, into the program. */
	VaePasses weights(Map<String, Tensor> weights) {
		StoredWeights.write(program, weights);
		return this;
	}

	/** Returns the number of parameters P of a row that {@link #decode} gives. */
	int parameters() {
		return Math.toIntExact(decode.output(VaeGraphs.PARAMETERS).shape().elements() / batch);
	}

	/**
	 * Encodes rows, and keeps them for draws of bounds.
	 *
	 * @param examples all examples, in the engine's order
	 * @param labels   their classes; not looked at if unconditional
	 * @param from     the first row
	 * @param rows     how many, at most N
	 * @param codes    receives the posteriors at the places of the rows
	 */
	void encode(float[] examples, int[] labels, int from, int rows, Codes codes) {
		write(encode.input(VaeRoles.X), examples, from, rows, x);
		writeClasses(encode, labels, from, rows);
		program.run(encode);
		int latents = spec.latents();
		memory.read(encode.output(VaeRoles.MU), 0, codes.mu(), from * latents, rows * latents);
		memory.read(encode.output(VaeRoles.LOG_VAR), 0, codes.logVar(), from * latents, rows * latents);
	}

	/**
	 * Takes one draw for the rows encoded last.
	 *
	 * @param keys     {@link ContentNoise#key} of each row
	 * @param number   number of the draw
	 * @param rows     how many rows
	 * @param logProb  receives log p(x|z) of each
	 * @param logRatio receives log p(z) − log q(z|x) of each
	 */
	void draw(long[] keys, long number, int rows, float[] logProb, float[] logRatio) {
		noise.fill(program.device().team(), keys, rows, number, z);
		memory.write(z, 0, draw.input(VaeGraphs.EPS), 0, z.length);
		program.run(draw);
		memory.read(draw.output(VaeGraphs.LOG_PROB), 0, logProb, 0, rows);
		memory.read(draw.output(VaeGraphs.LOG_RATIO), 0, logRatio, 0, rows);
	}

	/**
	 * Decodes rows.
	 *
	 * @param codes  all latents [n, Z]
	 * @param labels their classes; not looked at if unconditional
	 * @param into   receives the parameters [rows, P] of the data's distribution
	 */
	void decode(float[] codes, int[] labels, int from, int rows, float[] into) {
		write(decode.input(VaeRoles.Z), codes, from, rows, z);
		writeClasses(decode, labels, from, rows);
		program.run(decode);
		memory.read(decode.output(VaeGraphs.PARAMETERS), 0, into, 0, rows * parameters());
	}

	private void write(Slice input, float[] all, int from, int rows, float[] buffer) {
		int width = buffer.length / batch;
		System.arraycopy(all, from * width, buffer, 0, rows * width);
		Arrays.fill(buffer, rows * width, buffer.length, 0);
		memory.write(buffer, 0, input, 0, buffer.length);
	}

	private void writeClasses(Plan plan, int[] labels, int from, int rows) {
		if (y.length > 0) {
			OneHot.fill(labels, from, rows, spec.classes().size(), y);
			memory.write(y, 0, plan.input(VaeRoles.Y), 0, y.length);
		}
	}

	@Override
	public void close() {
		program.close();
	}
}
