package org.genwright.nn.host;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** A pointer for calls of BLAS that owns nothing and can be aimed again. */
final class FloatAddress extends FloatPointer {

	FloatAddress() {
		super((Pointer) null);
	}

	FloatAddress aim(long target) {
		address = target;
		return this;
	}
}
