package org.genwright.ui.editor.palette;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.box.Insets;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.box.NetworkBoxes;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/**
 * What a copy of a model shows after an edit that adds a node: how large the new node is once its shapes are known.
 *
 * @param added  the box of the new node; empty if the edit adds none or its frame is collapsed
 * @param corner the place of the first node in a frame that is empty, relative to the frame
 */
record Trial(Optional<NodeBox> added, Point corner) {

	/** Tries an edit of a network. */
	static Trial of(ModelSession session, String network, ModelEdit edit) {
		Architecture copy = Architectures.copy(session.architecture());
		Network tried = copy.getNetworks().stream().filter(found -> network.equals(found.getId())).findFirst().orElseThrow();
		Set<Node> before = new HashSet<>(tried.getNodes());
		edit.apply(copy, IdGenerator.counting());
		Installation installed = session.installation();
		Validator validator = new Validator(installed.families(), installed.datasets());
		ModelFigures known = ModelFigures.of(copy, validator.report(copy, session.file()), installed.families().layers());
		Flow flow = Flow.of(copy.getLayoutDirection());
		NetworkBoxes boxes = new BoxBuilder(known, flow).boxes(tried);
		FrameContent frame = boxes.frame();
		Insets insets = frame.insets(flow);
		return new Trial(tried.getNodes().stream().filter(node -> !before.contains(node)).findFirst().map(Node::getId).map(boxes.nodes()::get),
				new Point(insets.left(), insets.top()));
	}
}
