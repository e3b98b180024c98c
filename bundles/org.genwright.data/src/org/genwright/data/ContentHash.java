package org.genwright.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.genwright.core.dataset.Dataset;

/**
 * The SHA-256 of a dataset's content: shape text, number of rows, then row after row the D values and the weight as
 * big-endian IEEE 754 doubles and the class as a 32-bit integer. Names, licence and file format do not enter, so the
 * same numbers have the same hash wherever they come from.
 */
public final class ContentHash {

	private ContentHash() {
	}

	/** Returns the hash of a dataset, 64 hexadecimal digits in lower case. */
	public static String of(Dataset dataset) {
		MessageDigest digest = sha256();
		digest.update((dataset.info().shape().text() + "\n" + dataset.size() + "\n").getBytes(StandardCharsets.UTF_8));
		double[] x = new double[dataset.info().shape().dimensions()]; // [D]
		ByteBuffer bytes = ByteBuffer.allocate((x.length + 1) * Double.BYTES + Integer.BYTES);
		for (int row = 0; row < dataset.size(); row++) {
			dataset.read(row, x, 0);
			bytes.clear();
			for (double value : x) {
				bytes.putDouble(value);
			}
			bytes.putDouble(dataset.weight(row));
			bytes.putInt(dataset.label(row));
			digest.update(bytes.array());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("SHA-256: expected every Java platform to have it, found none.", e);
		}
	}
}
