package org.genwright.nn.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryTest {

	private static final long LIMIT = 1 << 20;

	@Test
	void layoutReportsItsBytesWithAlignment() {
		ArenaLayout layout = new ArenaLayout("weights", ElementType.FLOAT64);
		assertEquals(new Region(0, Shape.of(3, 3)), layout.add(3, 3));
		assertEquals(new Region(16, Shape.of(1)), layout.add(1));
		assertEquals(24 * 8, layout.bytes());
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void whatIsWrittenIsRead(Backend backend) {
		try (Device device = open(backend)) {
			for (Tensor tensor : new Tensor[] { Tensor.of(Shape.of(2, 3), new double[] { 1, -2, 3e300, 4, Double.NaN, 6 }),
					Tensor.of(Shape.of(3), new float[] { 1.5f, -2, 3e30f }), Tensor.of(Shape.of(2), new int[] { 7, -8 }),
					Tensor.of(Shape.of(2), new long[] { 7L << 40, -8 }) }) {
				ArenaLayout layout = new ArenaLayout("values", tensor.type());
				layout.add(5);
				Region region = layout.add(tensor.shape().sizes());
				Slice slice = device.memory().allocate(layout).slice(region);
				device.memory().write(tensor, slice);
				assertEquals(tensor, device.memory().read(slice));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void partsAreCopiedToTheirPlaces(Backend backend) {
		try (Device device = open(backend)) {
			ArenaLayout layout = new ArenaLayout("values", ElementType.FLOAT64);
			Region region = layout.add(6);
			Slice slice = device.memory().allocate(layout).slice(region);
			device.memory().write(new double[] { 9, 1, 2, 9 }, 1, slice, 3, 2);
			double[] found = new double[8];
			device.memory().read(slice, 2, found, 1, 4);
			assertArrayEquals(new double[] { 0, 0, 1, 2, 0, 0, 0, 0 }, found);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void whatDoesNotFitIsRefusedAndWhatIsFreedFitsAgain(Backend backend) {
		try (Device device = open(backend)) {
			ArenaLayout layout = new ArenaLayout("activations", ElementType.FLOAT32);
			layout.add(3 << 16);
			Arena arena = device.memory().allocate(layout);
			assertEquals(3 << 18, device.memory().usedBytes());
			OutOfDeviceMemoryException e = assertThrows(OutOfDeviceMemoryException.class,
					() -> device.memory().allocate(layout));
			assertEquals("Device memory for 'activations': expected at most 0.3 MiB (free of 1.0 MiB), found that it needs"
					+ " 0.8 MiB. Use fewer rows or components, or allow more memory with"
					+ " -Dorg.bytedeco.javacpp.maxbytes.", e.getMessage());
			arena.close();
			assertEquals(0, device.memory().usedBytes());
			device.memory().allocate(layout);
		}
	}

	@Test
	void closedArenaIsRefused() {
		try (Device device = open(Backend.HOST)) {
			ArenaLayout layout = new ArenaLayout("values", ElementType.FLOAT64);
			Region region = layout.add(6);
			Arena arena = device.memory().allocate(layout);
			Slice slice = arena.slice(region);
			arena.close();
			IllegalStateException e = assertThrows(IllegalStateException.class, () -> device.memory().read(slice));
			assertEquals("Arena 'values': expected open device memory, found it closed.", e.getMessage());
		}
	}

	@Test
	void copiesBeyondTheEndAreRefused() {
		try (Device device = open(Backend.HOST)) {
			ArenaLayout layout = new ArenaLayout("values", ElementType.FLOAT64);
			Slice slice = device.memory().allocate(addTo(layout)).slice(new Region(0, Shape.of(6)));
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
					() -> device.memory().write(new double[6], 0, slice, 1, 6));
			assertEquals("Arena 'values': expected a copy within 6 elements of the slice and 6 of the array, found 6"
					+ " elements at 1 and 0.", e.getMessage());
			assertThrows(IllegalArgumentException.class, () -> device.memory().write(new float[6], 0, slice, 0, 6));
		}
	}

	private static ArenaLayout addTo(ArenaLayout layout) {
		layout.add(6);
		return layout;
	}

	private static Device open(Backend backend) {
		return Device.open(backend, 1, Device.standardOps(), LIMIT);
	}
}
