package org.genwright.nn.memory;

import java.util.Objects;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * The plan of one arena: regions of one element type, one after the other, each beginning at a multiple of 64 bytes.
 * Its size is known before anything is allocated. Not shared between threads.
 */
public final class ArenaLayout {

	private static final int ALIGNMENT_BYTES = 64;

	private final String name;
	private final ElementType type;
	private long elements;

	/**
	 * Begins an empty layout.
	 *
	 * @param name what the arena holds, for messages
	 */
	public ArenaLayout(String name, ElementType type) {
		this.name = Objects.requireNonNull(name);
		this.type = Objects.requireNonNull(type);
	}

	/** Appends a region of the given sizes. */
	public Region add(long... sizes) {
		Shape shape = Shape.of(sizes);
		Region region = new Region(elements, shape);
		long step = ALIGNMENT_BYTES / type.bytes();
		long padded = Math.ceilDiv(shape.elements(), step) * step;
		elements = Math.addExact(elements, padded);
		return region;
	}

	/** Returns what the arena holds. */
	public String name() {
		return name;
	}

	/** Returns the element type of all regions. */
	public ElementType type() {
		return type;
	}

	/** Returns the number of elements up to now, alignment included. */
	public long elements() {
		return elements;
	}

	/** Returns the bytes an arena of this layout takes. */
	public long bytes() {
		return Math.multiplyExact(elements, type.bytes());
	}
}
