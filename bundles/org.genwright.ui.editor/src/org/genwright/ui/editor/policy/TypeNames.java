package org.genwright.ui.editor.policy;

import org.genwright.core.fix.NewNode;
import org.genwright.core.layer.LayerType;
import org.genwright.ui.editor.session.ModelSession;

/** What people call the type of a new layer. */
final class TypeNames {

	private TypeNames() {
	}

	static String of(NewNode node, ModelSession session) {
		return session.installation().families().layers().find(node.type()).map(LayerType::name).orElse(node.type());
	}
}
