package org.genwright.nn.op;

import java.util.Arrays;

import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.rng.RandomStream;

/** A device with tensors to try kernels on. */
final class Fixture implements AutoCloseable {

	private final Device device;

	Fixture(Backend backend) {
		this(backend, Device.standardOps());
	}

	Fixture(Backend backend, OpRegistry registry) {
		device = Device.open(backend, 1, registry, 1 << 28);
	}

	/** Returns a tensor of the given values. */
	Slice tensor(double[] values, long... sizes) {
		Slice slice = allocate(ElementType.FLOAT64, sizes);
		device.memory().write(values, slice);
		return slice;
	}

	/** Returns an INT32 vector. */
	Slice vector(int... values) {
		Slice slice = allocate(ElementType.INT32, values.length);
		device.memory().write(values, 0, slice, 0, values.length);
		return slice;
	}

	/** Returns a tensor of NaN, so that what a kernel leaves out shows. */
	Slice empty(long... sizes) {
		return tensor(fill(Shape.of(sizes).elements(), Double.NaN), sizes);
	}

	Slice allocate(ElementType type, long... sizes) {
		ArenaLayout layout = new ArenaLayout("tensor", type);
		Region region = layout.add(sizes);
		layout.add(1);
		return device.memory().allocate(layout).slice(region);
	}

	BoundKernel bind(OpCall call) {
		return device.bind(call);
	}

	double[] read(Slice slice) {
		return device.memory().read(slice).doubles();
	}

	int[] readInts(Slice slice) {
		return device.memory().read(slice).ints();
	}

	/** Returns standard normal numbers. */
	static double[] normal(long seed, long count) {
		RandomStream stream = RandomStream.of(seed);
		double[] values = new double[Math.toIntExact(count)];
		for (int i = 0; i < values.length; i++) {
			values[i] = stream.normal(i);
		}
		return values;
	}

	static double[] fill(long count, double value) {
		double[] values = new double[Math.toIntExact(count)];
		Arrays.fill(values, value);
		return values;
	}

	@Override
	public void close() {
		device.close();
	}
}
