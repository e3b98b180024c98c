package org.genwright.nn.host;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.genwright.nn.Shape;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.ElementwiseChain;

/** The tile size of a chain, how its inputs are repeated, and which part of the workspace holds which result. */
final class ChainLayout {

	/** How an input's elements map to the chain's. */
	enum Mode {
		/** One each. */
		FULL,
		/** One for all. */
		SCALAR,
		/** One per element of a line. */
		VECTOR,
		/** One per line. */
		COLUMN
	}

	/** Elements of a tile: a few of these fit into the first cache. */
	private static final int TILE = 1024;

	private final Mode[] modes;
	private final int[] places; // of inputs and links, counted in registers
	private final int[] first;
	private final int[] second;
	private final int columns;
	private final int tile;
	private final int stride;
	private int registers;

	ChainLayout(ElementwiseChain chain) {
		Shape shape = chain.shape();
		int inputs = chain.inputs().size();
		columns = shape.rank() == 0 ? 1 : (int) shape.size(-1);
		modes = chain.inputs().stream().map(input -> mode(input, shape)).toArray(Mode[]::new);
		boolean lines = Arrays.stream(modes).anyMatch(mode -> mode == Mode.VECTOR || mode == Mode.COLUMN);
		tile = lines ? Math.max(1, TILE / columns) * columns : TILE;
		stride = Math.ceilDiv(tile, FloatLanes.COUNT) * FloatLanes.COUNT + FloatLanes.COUNT;
		first = chain.links().stream().mapToInt(link -> link.arguments().getFirst()).toArray();
		second = chain.links().stream().mapToInt(link -> link.arguments().getLast()).toArray();
		places = new int[inputs + first.length];
		place(inputs, chain.links());
	}

	private static Mode mode(Shape input, Shape shape) {
		if (input.equals(shape)) {
			return Mode.FULL;
		}
		if (input.elements() == 1) {
			return Mode.SCALAR;
		}
		return Elementwise.isColumn(input, shape) ? Mode.COLUMN : Mode.VECTOR;
	}

	/** Gives every repeated input a register, and every link one that is free again after its last reader. */
	private void place(int inputs, List<ElementwiseChain.Link> links) {
		for (int i = 0; i < inputs; i++) {
			places[i] = modes[i] == Mode.FULL ? 0 : registers++;
		}
		int[] lastReader = new int[links.size()];
		for (int reader = 0; reader < links.size(); reader++) {
			lastReader[reader] = reader;
			for (int argument : links.get(reader).arguments()) {
				if (argument >= inputs) {
					lastReader[argument - inputs] = reader;
				}
			}
		}
		Deque<Integer> free = new ArrayDeque<>();
		for (int at = 0; at < links.size(); at++) {
			places[inputs + at] = free.isEmpty() ? registers++ : free.pop();
			for (int link = 0; link <= at; link++) {
				if (lastReader[link] == at) {
					free.push(places[inputs + link]);
				}
			}
		}
	}

	long workspaceElements() {
		return (long) registers * stride;
	}

	int tile() {
		return tile;
	}

	int columns() {
		return columns;
	}

	Mode mode(int input) {
		return modes[input];
	}

	/** Returns the first element in the workspace of an input or, behind the inputs, a link. */
	int register(int index) {
		return places[index] * stride;
	}

	int first(int link) {
		return first[link];
	}

	int second(int link) {
		return second[link];
	}
}
