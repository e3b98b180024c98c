package org.eclipse.jface.util;

/** Checks that the Graphical Editing Framework 3.2.100 makes with a class that JFace no longer has. */
public final class Assert {

	private Assert() {
	}

	/** Returns true, or throws {@link IllegalArgumentException} if an argument is not legal. */
	public static boolean isLegal(boolean legal) {
		return isLegal(legal, "a legal argument");
	}

	/** Returns true, or throws {@link IllegalArgumentException} if an argument is not legal. */
	public static boolean isLegal(boolean legal, String expected) {
		if (!legal) {
			throw new IllegalArgumentException(expected);
		}
		return true;
	}

	/** Throws {@link IllegalStateException} if there is no object. */
	public static void isNotNull(Object object) {
		isNotNull(object, "an object");
	}

	/** Throws {@link IllegalStateException} if there is no object. */
	public static void isNotNull(Object object, String expected) {
		isTrue(object != null, expected);
	}

	/** Returns true, or throws {@link IllegalStateException}. */
	public static boolean isTrue(boolean condition) {
		return isTrue(condition, "a condition that holds");
	}

	/** Returns true, or throws {@link IllegalStateException}. */
	public static boolean isTrue(boolean condition, String expected) {
		if (!condition) {
			throw new IllegalStateException(expected);
		}
		return true;
	}
}
