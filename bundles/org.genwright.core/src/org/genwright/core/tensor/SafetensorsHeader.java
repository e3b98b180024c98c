package org.genwright.core.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * The header of a file, checked against the file's length: the tensors cover the data exactly.
 *
 * @param text     its bytes
 * @param metadata its texts
 * @param entries  the tensors in the order of the data
 */
record SafetensorsHeader(byte[] text, Map<String, String> metadata, List<TensorEntry> entries) {

	static final String METADATA = "__metadata__";
	static final String TYPE = "dtype";
	static final String SHAPE = "shape";
	static final String OFFSETS = "data_offsets";
	static final String REMEDY = "The file is damaged: restore it from a copy, or go on from an older checkpoint.";

	private static final long MAX_BYTES = 100_000_000;

	/** Returns the digest in the header, empty if there is none. */
	String digest() {
		return metadata.getOrDefault(Safetensors.DIGEST_KEY, "");
	}

	/** Reads the header; the channel then stands at the data. */
	static SafetensorsHeader read(FileChannel channel, String quotedFile) throws IOException, ProblemException {
		String where = "Tensor file " + quotedFile;
		long size = channel.size();
		if (size < Long.BYTES) {
			throw problem(where, "at least 8 bytes", size + " bytes");
		}
		ByteBuffer prefix = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		TensorBytes.readFully(channel, prefix);
		long length = prefix.getLong(0);
		long most = Math.min(MAX_BYTES, size - Long.BYTES);
		if (length < 2 || length > most) {
			throw problem(where, "a header of 2 to " + most + " bytes", "one of " + Long.toUnsignedString(length));
		}
		ByteBuffer text = ByteBuffer.allocate((int) length);
		TensorBytes.readFully(channel, text);
		return parse(text.array(), where, size - Long.BYTES - length);
	}

	private static SafetensorsHeader parse(byte[] text, String where, long dataBytes) throws ProblemException {
		JsonObject header = new JsonObject(Json.readObject(text, where + ", header"), where + ", header");
		Map<String, String> metadata = header.textMap(METADATA);
		List<TensorEntry> entries = new ArrayList<>();
		for (String name : header.map().keySet()) {
			if (!name.equals(METADATA)) {
				entries.add(entry(name, header.object(name)));
			}
		}
		entries.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
		checkCoverage(entries, where, dataBytes);
		return new SafetensorsHeader(text, metadata, entries);
	}

	private static TensorEntry entry(String name, JsonObject object) throws ProblemException {
		ElementType type = type(object);
		long[] sizes = numbers(object, SHAPE);
		long[] offsets = numbers(object, OFFSETS);
		if (offsets.length != 2) {
			throw object.problem(OFFSETS, "two offsets", offsets.length + " of them");
		}
		long bytes = bytes(object, type, sizes);
		if (offsets[1] - offsets[0] != bytes) {
			throw object.problem(OFFSETS, bytes + " bytes for shape " + Shape.of(sizes) + " of " + TensorEntry.typeName(type),
					(offsets[1] - offsets[0]) + " bytes");
		}
		return new TensorEntry(name, type, Shape.of(sizes), offsets[0], offsets[1]);
	}

	private static ElementType type(JsonObject object) throws ProblemException {
		String found = object.text(TYPE);
		for (ElementType type : ElementType.values()) {
			if (TensorEntry.typeName(type).equals(found)) {
				return type;
			}
		}
		throw object.problem(TYPE, "one of 'F32', 'F64', 'I32', 'I64'", "'" + found + "'");
	}

	private static long[] numbers(JsonObject object, String key) throws ProblemException {
		if (!(object.map().get(key) instanceof List<?> list)
				|| !list.stream().allMatch(value -> value instanceof Long number && number >= 0)) {
			throw object.problem(key, "a list of whole numbers of at least 0", "'" + object.map().get(key) + "'");
		}
		return list.stream().mapToLong(value -> (Long) value).toArray();
	}

	private static long bytes(JsonObject object, ElementType type, long[] sizes) throws ProblemException {
		long elements = 1;
		for (long size : sizes) {
			elements = size > 0 && elements > Integer.MAX_VALUE / size ? Long.MAX_VALUE : elements * size;
			if (elements > Integer.MAX_VALUE - 8) {
				throw object.problem(SHAPE, "at most " + (Integer.MAX_VALUE - 8) + " elements", "more");
			}
		}
		return elements * type.bytes();
	}

	private static void checkCoverage(List<TensorEntry> entries, String where, long dataBytes) throws ProblemException {
		long offset = 0;
		for (TensorEntry entry : entries) {
			if (entry.begin() != offset) {
				throw problem(where + ", tensor '" + entry.name() + "'", "its data at byte " + offset + ", after the tensor before it",
						(entry.begin() < offset ? "an overlap" : "a gap") + ", at byte " + entry.begin());
			}
			offset = entry.end();
		}
		if (offset != dataBytes) {
			throw problem(where, offset + " bytes of data, as its header says", dataBytes + " bytes");
		}
	}

	private static ProblemException problem(String where, String expected, String found) {
		return ProblemException.input(Problem.error("tensor-file", where, expected, found, REMEDY));
	}
}
