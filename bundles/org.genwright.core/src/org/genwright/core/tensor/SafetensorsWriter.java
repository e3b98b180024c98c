package org.genwright.core.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.SelfDigest;
import org.genwright.core.json.Json;
import org.genwright.nn.Tensor;

/** Lays out the tensors of one file: wide elements first, so that all are aligned, then by name. */
final class SafetensorsWriter {

	private final Map<String, Tensor> tensors = new LinkedHashMap<>();
	private final byte[] header;

	SafetensorsWriter(Map<String, Tensor> tensors, Map<String, String> metadata) {
		if (metadata.containsKey(Safetensors.DIGEST_KEY) || tensors.containsKey(SafetensorsHeader.METADATA)) {
			throw new IllegalArgumentException("A tensor file: expected metadata without '" + Safetensors.DIGEST_KEY
					+ "' and tensors without '" + SafetensorsHeader.METADATA + "', which are taken, found one of them.");
		}
		List<String> names = tensors.keySet().stream().sorted(Comparator
				.<String>comparingInt(name -> -tensors.get(name).type().bytes()).thenComparing(Comparator.naturalOrder()))
				.toList();
		names.forEach(name -> this.tensors.put(name, tensors.get(name)));
		header = header(metadata);
	}

	void writeTo(FileChannel channel) throws IOException {
		ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length);
		MessageDigest digest = SelfDigest.sha256();
		digest.update(length.duplicate());
		digest.update(header);
		for (Tensor tensor : tensors.values()) {
			TensorBytes.write(tensor, digest::update);
		}
		String hex = HexFormat.of().formatHex(digest.digest());
		AtomicFile.writeFully(channel, length);
		AtomicFile.writeFully(channel, ByteBuffer.wrap(SelfDigest.replace(header, SelfDigest.BLANK, hex)));
		for (Tensor tensor : tensors.values()) {
			TensorBytes.write(tensor, piece -> AtomicFile.writeFully(channel, piece));
		}
	}

	private byte[] header(Map<String, String> metadata) {
		Map<String, Object> texts = new LinkedHashMap<>();
		texts.put(Safetensors.DIGEST_KEY, SelfDigest.BLANK); // first, so that it is the first run of 64 zeros
		texts.putAll(new TreeMap<>(metadata));
		Map<String, Object> entries = new LinkedHashMap<>();
		entries.put(SafetensorsHeader.METADATA, texts);
		long offset = 0;
		for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
			Tensor tensor = entry.getValue();
			long end = offset + tensor.shape().elements() * tensor.type().bytes();
			Map<String, Object> description = new LinkedHashMap<>();
			description.put(SafetensorsHeader.TYPE, TensorEntry.typeName(tensor.type()));
			description.put(SafetensorsHeader.SHAPE, tensor.shape().sizes());
			description.put(SafetensorsHeader.OFFSETS, List.of(offset, end));
			entries.put(entry.getKey(), description);
			offset = end;
		}
		byte[] text = Json.writeCompact(entries).getBytes(StandardCharsets.UTF_8);
		byte[] aligned = Arrays.copyOf(text, (text.length + 7) / 8 * 8);
		Arrays.fill(aligned, text.length, aligned.length, (byte) ' ');
		return aligned;
	}
}
