package org.genwright.nn.rng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PhiloxTest {

	@Test
	void zeroCounterAndKeyGiveThePublishedWords() {
		assertBlock(0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
	}

	@Test
	void allBitsSetGiveThePublishedWords() {
		assertBlock(-1, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
	}

	@Test
	void digitsOfPiGiveThePublishedWords() {
		assertBlock(0x299f31d0a4093822L, 0x0370734413198a2eL, 0x85a308d3243f6a88L, 0xd16cfe09, 0x94fdcceb, 0x5001e420,
				0x24126ea1);
	}

	private static void assertBlock(long key, long high, long low, int... expected) {
		int[] words = new int[4];
		Philox.block(key, high, low, words);
		assertArrayEquals(expected, words);
	}
}
