package org.genwright.diagram.difference;

import java.util.BitSet;

/** Finds which elements of a list changed places, as few as explain the new order. */
final class ListOrder {

	private ListOrder() {
	}

	/**
	 * Returns the indices of what must move: all but a longest ascending subsequence.
	 *
	 * @param places the new places of elements, in their old order; all different
	 */
	static BitSet moved(int[] places) {
		int[] length = new int[places.length];
		int[] previous = new int[places.length];
		int last = -1;
		for (int i = 0; i < places.length; i++) {
			previous[i] = -1;
			for (int j = 0; j < i; j++) {
				if (places[j] < places[i] && length[j] + 1 > length[i]) {
					length[i] = length[j] + 1;
					previous[i] = j;
				}
			}
			last = last < 0 || length[i] > length[last] ? i : last;
		}
		BitSet moved = new BitSet(places.length);
		moved.set(0, places.length);
		for (int i = last; i >= 0; i = previous[i]) {
			moved.clear(i);
		}
		return moved;
	}
}
