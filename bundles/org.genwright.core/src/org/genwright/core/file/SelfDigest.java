package org.genwright.core.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a file that stands in the file itself: computed with 64 zeros in its place. So every byte of the file
 * is covered, whatever its format.
 */
public final class SelfDigest {

	/** What stands in place of the digest while it is computed. */
	public static final String BLANK = "0".repeat(64);

	private SelfDigest() {
	}

	/** Returns a fresh SHA-256. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Java: expected the digest 'SHA-256', which every Java has, found none.", e);
		}
	}

	/** Returns the SHA-256 of bytes in hexadecimal. */
	public static String of(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	/** Returns a copy of a text with the first occurrence of one digest replaced by another; as it is if there is none. */
	public static byte[] replace(byte[] text, String digest, String by) {
		String latin = new String(text, StandardCharsets.ISO_8859_1); // one character per byte
		int at = latin.indexOf(digest);
		return at < 0 ? text.clone()
				: (latin.substring(0, at) + by + latin.substring(at + digest.length())).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Returns a text in which {@link #BLANK} stands once, with its digest in that place. */
	public static byte[] seal(byte[] blank) {
		return replace(blank, BLANK, of(blank));
	}

	/** Tells whether a text that carries the given digest is what was {@linkplain #seal sealed}. */
	public static boolean verifies(byte[] text, String digest) {
		return of(replace(text, digest, BLANK)).equals(digest);
	}
}
