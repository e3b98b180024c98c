package org.genwright.core.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.file.SelfDigest;
import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

	@TempDir
	Path folder;

	private static Map<String, Tensor> tensors() {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("mean", Tensor.of(Shape.of(2, 3), new float[] { 1, -0f, Float.NaN, Float.MIN_VALUE, 1e30f, 0.1f }));
		tensors.put("covariance", Tensor.of(Shape.of(2), new double[] { Math.PI, Double.NEGATIVE_INFINITY }));
		tensors.put("count", Tensor.of(Shape.SCALAR, new int[] { -7 }));
		tensors.put("ids ä", Tensor.of(Shape.of(3), new long[] { Long.MIN_VALUE, 0, 1 }));
		tensors.put("none", Tensor.of(Shape.of(0, 4), new float[0]));
		return tensors;
	}

	private Path written() throws IOException {
		Path file = folder.resolve("w.safetensors");
		Safetensors.write(file, tensors(), Map.of("family", "mixture"));
		return file;
	}

	@Test
	void tensorsComeBackToTheBit() throws Exception {
		assertEquals(tensors(), Safetensors.read(written()));
		assertEquals("mixture", Safetensors.metadata(written()).get("family"));
	}

	@Test
	void theOrderOfTheMapDoesNotMatter() throws Exception {
		byte[] first = Files.readAllBytes(written());
		Map<String, Tensor> reversed = new LinkedHashMap<>();
		List.copyOf(tensors().keySet()).reversed().forEach(name -> reversed.put(name, tensors().get(name)));
		Path other = folder.resolve("other.safetensors");
		Safetensors.write(other, reversed, Map.of("family", "mixture"));
		assertArrayEquals(first, Files.readAllBytes(other));
	}

	@Test
	void tensorsLargerThanOnePieceComeBack() throws Exception {
		double[] values = new double[300_001];
		for (int i = 0; i < values.length; i++) {
			values[i] = i / 7.0;
		}
		Path file = folder.resolve("large.safetensors");
		Map<String, Tensor> large = Map.of("x", Tensor.of(Shape.of(values.length), values));
		Safetensors.write(file, large, Map.of());
		assertEquals(large, Safetensors.read(file));
	}

	@Test
	void theHeaderIsAlignedAndStandsAsTheFormatSays() throws Exception {
		byte[] bytes = Files.readAllBytes(written());
		long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
		assertEquals(0, length % 8);
		Map<String, Object> header = Json.readObject(Arrays.copyOfRange(bytes, 8, 8 + (int) length), "header");
		assertEquals(Map.of("dtype", "F64", "shape", List.of(2L), "data_offsets", List.of(0L, 16L)), header.get("covariance"));
		assertEquals(bytes.length, 8 + length + 16 + 24 + 4 + 24);
	}

	@Test
	void aFlippedBitAnywhereIsNoticed() throws Exception {
		byte[] bytes = Files.readAllBytes(written());
		Path file = folder.resolve("flipped.safetensors");
		for (int i = 0; i < bytes.length; i++) {
			byte[] flipped = bytes.clone();
			flipped[i] ^= (byte) (1 << i % 8);
			Files.write(file, flipped);
			assertThrows(ProblemException.class, () -> Safetensors.read(file), "byte " + i);
		}
	}

	@Test
	void aFlippedByteInTheDataIsTold() throws Exception {
		Path file = written();
		byte[] bytes = Files.readAllBytes(file);
		String digest = Safetensors.metadata(file).get(Safetensors.DIGEST_KEY);
		bytes[bytes.length - 1] ^= 1;
		Files.write(file, bytes);
		String found = SelfDigest.of(SelfDigest.replace(bytes, digest, SelfDigest.BLANK));
		assertEquals("Tensor file '" + file + "': expected contents with the SHA-256 " + digest + ", found " + found
				+ ". The file is damaged: restore it from a copy, or go on from an older checkpoint.",
				assertThrows(ProblemException.class, () -> Safetensors.read(file)).getMessage());
	}

	@Test
	void everyTruncationIsNoticed() throws Exception {
		byte[] bytes = Files.readAllBytes(written());
		Path file = folder.resolve("short.safetensors");
		for (int length = 0; length < bytes.length; length++) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertThrows(ProblemException.class, () -> Safetensors.read(file), "length " + length);
		}
	}

	@Test
	void reservedNamesAreRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> Safetensors.write(folder.resolve("x"), Map.of(), Map.of("sha256", "x")));
		assertThrows(IllegalArgumentException.class, () -> Safetensors.write(folder.resolve("x"),
				Map.of("__metadata__", Tensor.of(Shape.SCALAR, new int[1])), Map.of()));
	}
}
