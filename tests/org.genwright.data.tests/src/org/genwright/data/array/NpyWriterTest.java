package org.genwright.data.array;

import static org.genwright.data.Reading.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.tensor.NpyWriter;
import org.genwright.core.tensor.NpzWriter;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyWriterTest {

	@TempDir
	private Path folder;

	/** Writes with a writer. */
	private interface Writing {
		void to(NpyWriter writer) throws IOException;
	}

	private static byte[] bytes(Writing writing) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writing.to(new NpyWriter(out));
		return out.toByteArray();
	}

	private Dataset read(byte[] bytes) throws Exception {
		return new NpyReader().read(NpyBytes.write(folder, "a.npy", bytes), ColumnSelection.ALL);
	}

	@Test
	void headerIsThatOfNumpy() throws Exception {
		byte[] bytes = bytes(writer -> writer.write(new float[] { 1, 2, 3 }, 3));
		assertEquals(128 + 12, bytes.length);
		assertEquals("NUMPY", new String(bytes, 1, 5, StandardCharsets.US_ASCII));
		assertEquals(118, bytes[8]);
		assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", new String(bytes, 10, 117, StandardCharsets.US_ASCII).strip());
		assertEquals('\n', bytes[127]);
	}

	@Test
	void everyKindOfNumberComesBack() throws Exception {
		assertArrayEquals(new double[] { 3, -0.5f }, row(read(bytes(writer -> writer.write(new float[] { 1, 2, 3, -0.5f }, 2, 2))), 1));
		assertArrayEquals(new double[] { 0.1 }, row(read(bytes(writer -> writer.write(new double[] { 7, 0.1 }, 2))), 1));
		assertArrayEquals(new double[] { -5e9 }, row(read(bytes(writer -> writer.write(new long[] { 7, -5_000_000_000L }, 2))), 1));
		assertArrayEquals(new double[] { 3, 4 },
				row(read(bytes(writer -> writer.write(Tensor.of(Shape.of(2, 2), new float[] { 1, 2, 3, 4 })))), 1));
		assertArrayEquals(new double[] { -70000 }, row(read(bytes(writer -> writer.write(new int[] { 7, -70000 }, 2))), 1));
		Dataset images = read(bytes(writer -> writer.write(new byte[] { 1, 2, 3, (byte) 255 }, 1, 2, 2)));
		assertArrayEquals(new double[] { 1, 2, 3, 255 }, row(images, 0));
		assertEquals("1x2x2", images.info().shape().text());
	}

	@Test
	void largeArraysComeBackWhole() throws Exception {
		double[] values = new double[30_000];
		Arrays.setAll(values, Math::sqrt);
		Dataset data = read(bytes(writer -> writer.write(values, 3, 10_000)));
		assertArrayEquals(Arrays.copyOfRange(values, 20_000, 30_000), row(data, 2));
	}

	@Test
	void npzComesBack() throws Exception {
		Path file = folder.resolve("a.npz");
		NpzWriter.write(file, Map.of("x", Tensor.of(Shape.of(2, 2), new float[] { 1, 2, 3, 4 }), "y", Tensor.of(Shape.of(2), new int[] { 5, 6 })));
		Dataset data = new NpzReader().read(file, ColumnSelection.ALL);
		assertArrayEquals(new double[] { 3, 4 }, row(data, 1));
		assertEquals(List.of("5", "6"), data.info().classes());
	}

	@Test
	void shapeMustFitTheValues() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> bytes(writer -> writer.write(new float[5], 2, 3)));
		assertEquals("An array of shape [2, 3]: expected as many values as the product of its sizes, found 5.", e.getMessage());
	}
}
