package org.genwright.core.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.tensor.Safetensors.Digest;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsDamageTest {

	@TempDir
	Path folder;

	private Path file(long headerLength, String header, int dataBytes) throws IOException {
		byte[] text = header.getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putLong(headerLength).put(text);
		return Files.write(folder.resolve("w.safetensors"), bytes.array());
	}

	private static String messageOf(Path file) {
		return assertThrows(ProblemException.class, () -> Safetensors.read(file, Digest.IF_PRESENT)).getMessage();
	}

	@Test
	void aFileOfAnotherProgramIsReadIfNoDigestIsRequired() throws Exception {
		String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
		Path file = file(header.length(), header, 8);
		assertEquals(Map.of("a", Tensor.of(Shape.of(1, 2), new float[2])), Safetensors.read(file, Digest.IF_PRESENT));
		assertEquals("Tensor file '" + file + "': expected a digest under 'sha256' in the header, found none. "
				+ "The file is damaged: restore it from a copy, or go on from an older checkpoint.",
				assertThrows(ProblemException.class, () -> Safetensors.read(file)).getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}} | 12 | tensor 'b': expected its data at byte 8, after the tensor before it, found an overlap, at byte 4",
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[1],'data_offsets':[12,16]}} | 16 | tensor 'b': expected its data at byte 8, after the tensor before it, found a gap, at byte 12",
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 9 | expected 8 bytes of data, as its header says, found 9 bytes",
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}} | 7 | expected 8 bytes of data, as its header says, found 7 bytes",
			"{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}} | 8 | header, 'a', 'data_offsets': expected 12 bytes for shape [3] of F32, found 8 bytes",
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}} | 8 | header, 'a', 'data_offsets': expected 8 bytes for shape [2] of F32, found -8 bytes",
			"{'a':{'dtype':'BF16','shape':[2],'data_offsets':[0,4]}} | 4 | header, 'a', 'dtype': expected one of 'F32', 'F64', 'I32', 'I64', found 'BF16'",
			"{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | 8 | header, 'a', 'shape': expected a list of whole numbers of at least 0, found '[-2]'",
			"{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,0]}} | 0 | header, 'a', 'shape': expected at most 2147483639 elements, found more",
			"{'a':{'dtype':'F32','shape':[2],'data_offsets':[0]}} | 8 | header, 'a', 'data_offsets': expected two offsets, found 1 of them",
			"{'a':{'dtype':'F32','shape':[2]}} | 8 | header, 'a', 'data_offsets': expected a list of whole numbers of at least 0, found 'null'",
			"{'a':1} | 0 | header, 'a': expected an object, found '1'",
			"{'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]},'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]}} | 0 | found the name 'a' for a second time",
			"{'a': | 0 | header, line 1, column 6: expected valid JSON" })
	void aHeaderThatDoesNotFitIsTold(String header, int dataBytes, String part) throws IOException {
		String text = header.replace('\'', '"');
		String message = messageOf(file(text.length(), text, dataBytes));
		assertTrue(message.contains(part), message);
	}

	@ParameterizedTest
	@CsvSource({ "9223372036854775807", "-1", "1", "11", "100000001" })
	void anAbsurdHeaderLengthIsRefusedBeforeAnythingIsRead(long length) throws IOException {
		assertEquals("Tensor file '" + folder.resolve("w.safetensors") + "': expected a header of 2 to 10 bytes, found one of "
				+ Long.toUnsignedString(length) + ". The file is damaged: restore it from a copy, or go on from an older checkpoint.",
				messageOf(file(length, "{}", 8)));
	}

	@Test
	void aHugeHeaderIsRefusedAlsoInAHugeFile() throws IOException {
		Path file = file(150_000_000, "{}", 0);
		try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(new byte[1]), 200_000_000); // sparse
		}
		assertTrue(messageOf(file).contains("expected a header of 2 to 100000000 bytes, found one of 150000000"));
	}

	@Test
	void anEmptyAndAMissingFileAreTold() throws IOException {
		Path empty = Files.createFile(folder.resolve("empty"));
		assertTrue(messageOf(empty).contains("expected at least 8 bytes, found 0 bytes"));
		assertTrue(messageOf(folder.resolve("none")).contains("found 'no such file or folder'"));
	}
}
