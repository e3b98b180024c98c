package org.genwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class HeapBoundTest {

	@Test
	void whatFitsIsAnArrayLength() throws Exception {
		assertEquals(1000, HeapBound.require("Array", 1000, 8));
	}

	@Test
	void moreElementsThanAnArrayHoldsAreRefused() {
		ProblemException e = assertThrows(ProblemException.class, () -> HeapBound.require("Array", 3_000_000_000L, 1));
		assertEquals("Array: expected at most 2147483639 numbers, found '3000000000'. Take fewer rows.", e.getMessage());
	}

	@Test
	void moreBytesThanTheHeapAreRefused() {
		long elements = Math.min(HeapBound.LARGEST_ARRAY, Runtime.getRuntime().maxMemory());
		ProblemException e = assertThrows(ProblemException.class, () -> HeapBound.require("Array", elements, 1 << 10));
		assertTrue(e.getMessage().matches("Array: expected at most \\d+ MB, which is what the memory given to Java holds, found \\d+ MB\\. "
				+ "Take fewer rows, or give Java more memory with -Xmx\\."), e.getMessage());
	}
}
