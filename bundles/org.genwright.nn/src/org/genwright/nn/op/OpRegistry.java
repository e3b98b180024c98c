package org.genwright.nn.op;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.genwright.nn.Backend;

/**
 * The ops a device knows and their kernels. Every op has a portable kernel that runs on any device; faster ones for a
 * backend are optional. Plug-ins add ops of their own before a device is opened with the registry.
 */
public final class OpRegistry {

	private record Entry(Op op, Kernel portable, Map<Backend, Kernel> kernels) {
	}

	private final Map<String, Entry> entries = new TreeMap<>();
	private final Map<Backend, ChainCompiler> chains = new EnumMap<>(Backend.class);

	/**
	 * Registers an op with its portable kernel.
	 *
	 * @throws IllegalArgumentException if the id is taken
	 */
	public synchronized OpRegistry register(Op op, Kernel portable) {
		Entry former = entries.putIfAbsent(op.id(), new Entry(op, portable, new EnumMap<>(Backend.class)));
		if (former != null) {
			throw new IllegalArgumentException("Op '" + op.id() + "': expected an id not in use, found it registered already.");
		}
		return this;
	}

	/** Registers the kernel of a registered op for one backend, in place of the portable one. */
	public synchronized OpRegistry register(Op op, Backend backend, Kernel kernel) {
		entry(op).kernels().put(backend, kernel);
		return this;
	}

	/** Registers what fuses elementwise ops on one backend. */
	public synchronized OpRegistry register(Backend backend, ChainCompiler compiler) {
		chains.put(backend, compiler);
		return this;
	}

	/** Returns what fuses elementwise ops on a backend, if anything does. */
	public synchronized Optional<ChainCompiler> chains(Backend backend) {
		return Optional.ofNullable(chains.get(backend));
	}

	/** Returns whether an op has a kernel of its own for a backend. */
	public synchronized boolean isFast(Op op, Backend backend) {
		return entry(op).kernels().containsKey(backend);
	}

	/**
	 * Returns the kernel of an op for a backend, or its portable one.
	 *
	 * @throws IllegalArgumentException if the op is not registered
	 */
	public synchronized Kernel kernel(Op op, Backend backend) {
		Entry entry = entry(op);
		return entry.kernels().getOrDefault(backend, entry.portable());
	}

	private Entry entry(Op op) {
		Entry entry = entries.get(op.id());
		if (entry == null) {
			throw new IllegalArgumentException("Op '" + op.id() + "': expected a registered op, found only "
					+ entries.keySet() + ". Register it with a portable kernel.");
		}
		return entry;
	}
}
