package org.genwright.ui.editor.session;

import java.util.UUID;

import org.genwright.model.edit.IdGenerator;

/** Names the elements that people add in the workbench. */
public final class NewIds {

	private static final int LENGTH = 8;

	private NewIds() {
	}

	/** Returns ids that do not meet when copies of a file are edited apart and merged later. */
	public static IdGenerator unique() {
		return IdGenerator.from(() -> UUID.randomUUID().toString().substring(0, LENGTH));
	}
}
