package org.genwright.nn.memory;

import org.genwright.nn.ElementType;

/**
 * One preallocated piece of device memory. It is filled with zeros when allocated, addressed through slices, and freed
 * by {@link #close()}; what it is made of is known only to the memory and the kernel sets of its device.
 */
public abstract class Arena implements AutoCloseable {

	private final Memory memory;
	private final String name;
	private final ElementType type;
	private final long elements;
	private volatile boolean open = true;

	/** Describes an arena of the given memory. */
	protected Arena(Memory memory, ArenaLayout layout) {
		this.memory = memory;
		this.name = layout.name();
		this.type = layout.type();
		this.elements = layout.elements();
	}

	/** Frees the underlying memory; called once. */
	protected abstract void free();

	/** Returns the memory this arena belongs to. */
	public final Memory memory() {
		return memory;
	}

	/** Returns what the arena holds. */
	public final String name() {
		return name;
	}

	/** Returns the element type. */
	public final ElementType type() {
		return type;
	}

	/** Returns the number of elements. */
	public final long elements() {
		return elements;
	}

	/** Returns the size in bytes. */
	public final long bytes() {
		return elements * type.bytes();
	}

	/** Returns the slice at a region of this arena's layout. */
	public final Slice slice(Region region) {
		return new Slice(this, region.offset(), region.shape());
	}

	/**
	 * Does nothing while the arena is open.
	 *
	 * @throws IllegalStateException once it is closed
	 */
	public final void requireOpen() {
		if (!open) {
			throw new IllegalStateException("Arena '" + name + "': expected open device memory, found it closed.");
		}
	}

	/** Frees the memory; slices into it must not be used any more. A second call does nothing. */
	@Override
	public final void close() {
		synchronized (this) {
			if (!open) {
				return;
			}
			open = false;
		}
		free();
		memory.released(this);
	}
}
