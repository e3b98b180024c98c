package org.genwright.ui.editor.outline;

import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.Severity;

/**
 * A line of the tree.
 *
 * @param key         the element's id in selections; of a heading something that is no such id
 * @param kind        what it stands for
 * @param group       of a node, the group of its layer type, if that is installed
 * @param name        what people call it
 * @param detail      its type or further name; may be empty
 * @param severity    of the worst problem of it or of what is below it
 * @param explanation shown when the mouse rests on it; may be empty
 * @param children    the lines below it
 */
record OutlineEntry(String key, Kind kind, Optional<LayerGroup> group, String name, String detail, Optional<Severity> severity,
		String explanation, List<OutlineEntry> children) {

	private static final String BETWEEN = " : ";

	/** What an entry stands for. */
	enum Kind {
		/** The model, above everything else. */
		MODEL,
		/** A network. */
		NETWORK,
		/** A node of a network. */
		NODE,
		/** The heading of the skeleton. */
		SKELETON,
		/** An element of the skeleton. */
		ELEMENT
	}

	OutlineEntry {
		children = List.copyOf(children);
	}

	/** Tells whether it stands for something that can be selected on the canvas. */
	boolean isElement() {
		return kind != Kind.MODEL && kind != Kind.SKELETON;
	}

	/** Returns the whole text. */
	String text() {
		return detail.isEmpty() ? name : name + BETWEEN + detail;
	}

	/** Returns the same without children. */
	OutlineEntry alone() {
		return new OutlineEntry(key, kind, group, name, detail, severity, explanation, List.of());
	}
}
