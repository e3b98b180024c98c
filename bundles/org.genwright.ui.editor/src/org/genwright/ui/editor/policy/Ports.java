package org.genwright.ui.editor.policy;

import org.genwright.core.fix.Connect;
import org.genwright.core.layer.Port;
import org.genwright.diagram.scene.PortFigure.Kind;

/** How model files say ports: not at all where it is the usual one. */
final class Ports {

	private Ports() {
	}

	static Connect plain(Connect edit) {
		return new Connect(edit.sourceId(), plain(edit.sourcePort(), Kind.OUTPUT), edit.targetId(), plain(edit.targetPort(), Kind.INPUT));
	}

	static String plain(String port, Kind kind) {
		return port.equals(kind == Kind.OUTPUT ? Port.OUT : Port.IN) ? "" : port;
	}
}
