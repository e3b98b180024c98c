package org.genwright.nn.graph;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.genwright.nn.op.Op;

/** What a graph knows of ops beside their shapes: how they are cut, and their derivatives. A plug-in adds its own. */
public final class GraphOps {

	private record Entry(CutRule cut, Optional<GradientRule.OfSeveral> gradient) {
	}

	private final Map<String, Entry> entries = new TreeMap<>();

	/** Returns a new registry with the engine's own ops. */
	public static GraphOps standard() {
		GraphOps ops = new GraphOps();
		StandardRules.register(ops);
		return ops;
	}

	/**
	 * Registers an op.
	 *
	 * @throws IllegalArgumentException if the id is taken
	 */
	public synchronized GraphOps register(Op op, CutRule cut, GradientRule gradient) {
		return registerSeveral(op, cut,
				(results, gradients, to) -> gradient.emit(results.getFirst(), gradients.getFirst(), to));
	}

	/**
	 * Registers an op with several results.
	 *
	 * @throws IllegalArgumentException if the id is taken
	 */
	public synchronized GraphOps registerSeveral(Op op, CutRule cut, GradientRule.OfSeveral gradient) {
		return put(op, new Entry(cut, Optional.of(gradient)));
	}

	/** Registers an op that cannot be differentiated. */
	public synchronized GraphOps register(Op op, CutRule cut) {
		return put(op, new Entry(cut, Optional.empty()));
	}

	private GraphOps put(Op op, Entry entry) {
		if (entries.putIfAbsent(op.id(), entry) != null) {
			throw new IllegalArgumentException("Op '" + op.id() + "': expected an id not in use, found it registered already.");
		}
		return this;
	}

	synchronized CutRule cut(Op op) {
		return entry(op).cut();
	}

	/**
	 * Returns an op's derivative.
	 *
	 * @throws IllegalStateException if it has none
	 */
	synchronized GradientRule.OfSeveral gradient(Op op) {
		return entry(op).gradient().orElseThrow(() -> new IllegalStateException("Op '" + op.id()
				+ "': expected a gradient rule, found none. An objective must not depend on parameters through it."));
	}

	private Entry entry(Op op) {
		Entry entry = entries.get(op.id());
		if (entry == null) {
			throw new IllegalArgumentException("Op '" + op.id()
					+ "': expected an op that the graph knows, found it unregistered. Register its rules with the graph's ops.");
		}
		return entry;
	}
}
