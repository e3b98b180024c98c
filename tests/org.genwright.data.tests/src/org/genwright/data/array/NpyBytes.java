package org.genwright.data.array;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes NPY and NPZ files byte by byte. */
final class NpyBytes {

	private NpyBytes() {
	}

	/** Returns a file of version 1.0. */
	static byte[] of(String descr, String fortranOrder, String shape, byte[] data) {
		return ofHeader(1, "{'descr': " + descr + ", 'fortran_order': " + fortranOrder + ", 'shape': " + shape + ", }\n", data);
	}

	/** Returns a file with any header. */
	static byte[] ofHeader(int version, String header, byte[] data) {
		byte[] text = header.getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
		if (version == 1) {
			bytes.putShort((short) text.length);
		} else {
			bytes.putInt(text.length);
		}
		bytes.put(text).put(data);
		byte[] result = new byte[bytes.position()];
		bytes.get(0, result);
		return result;
	}

	/** Returns floats as bytes. */
	static byte[] floats(ByteOrder order, double... values) {
		ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
		for (double value : values) {
			bytes.putFloat((float) value);
		}
		return bytes.array();
	}

	/** Returns an NPZ file. */
	static byte[] zip(int method, Map<String, byte[]> arrays) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
				ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
				entry.setMethod(method);
				if (method == ZipEntry.STORED) {
					CRC32 crc = new CRC32();
					crc.update(array.getValue());
					entry.setCrc(crc.getValue());
					entry.setSize(array.getValue().length);
				}
				zip.putNextEntry(entry);
				zip.write(array.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	static Path write(Path folder, String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}
}
