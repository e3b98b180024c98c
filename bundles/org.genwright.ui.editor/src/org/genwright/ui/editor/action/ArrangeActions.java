package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Network;
import org.genwright.ui.editor.command.MoveFrames;
import org.genwright.ui.editor.command.Moves;
import org.genwright.ui.editor.command.ResizeNode;
import org.genwright.ui.editor.layout.Alignment;
import org.genwright.ui.editor.layout.Distribution;
import org.genwright.ui.editor.layout.Grid;
import org.genwright.ui.editor.session.ModelSession;

/** Moving by keys, aligning, distributing and making equal in size; each one command. */
final class ArrangeActions {

	private final ModelSession session;
	private final Selected selected;
	private final List<CanvasAction> alignments;
	private final List<CanvasAction> distributions;
	private final List<CanvasAction> sizes;

	ArrangeActions(ModelSession session, Selected selected) {
		this.session = session;
		this.selected = selected;
		alignments = List.of(align("align.left", Messages.ArrangeActions_left, Alignment.LEFT),
				align("align.centre", Messages.ArrangeActions_centre, Alignment.CENTRE),
				align("align.right", Messages.ArrangeActions_right, Alignment.RIGHT), align("align.top", Messages.ArrangeActions_top, Alignment.TOP),
				align("align.middle", Messages.ArrangeActions_middle, Alignment.MIDDLE),
				align("align.bottom", Messages.ArrangeActions_bottom, Alignment.BOTTOM));
		distributions = List.of(distribute("distribute.horizontally", Messages.ArrangeActions_horizontally, Distribution.HORIZONTAL),
				distribute("distribute.vertically", Messages.ArrangeActions_vertically, Distribution.VERTICAL));
		sizes = List.of(new CanvasAction("size.same", Messages.ArrangeActions_sameSize, this::hasSeveral, this::makeSameSize),
				new CanvasAction("size.automatic", Messages.ArrangeActions_automaticSize, this::hasSized, this::makeAutomatic));
	}

	private CanvasAction align(String command, String text, Alignment alignment) {
		return new CanvasAction(command, text, this::hasSeveral,
				() -> place(text, boxes -> alignment.of(boxes, boxes.values().stream().reduce((first, second) -> second).orElseThrow())));
	}

	private CanvasAction distribute(String command, String text, Distribution distribution) {
		return new CanvasAction(command, text, () -> selected.boxes().size() > 2, () -> place(text, distribution::of));
	}

	private boolean hasSeveral() {
		return selected.boxes().size() > 1;
	}

	private boolean hasSized() {
		return selected.nodes().stream().anyMatch(node -> node.getWidth() > 0 || node.getHeight() > 0);
	}

	private void place(String label, UnaryOperator<Map<String, Box>> rule) {
		Map<String, Point> corners = new LinkedHashMap<>();
		rule.apply(selected.boxes()).forEach((id, box) -> corners.put(id, box.origin()));
		session.run(CanvasAction.plain(label), moves().to(corners));
	}

	private void makeSameSize() {
		Map<String, Box> boxes = selected.boxes();
		Box model = boxes.values().stream().reduce((first, second) -> second).orElseThrow();
		ModelEdit edit = (architecture, ids) -> { };
		for (Map.Entry<String, Box> entry : boxes.entrySet()) {
			Box box = entry.getValue();
			if (box.width() != model.width() || box.height() != model.height()) {
				edit = edit.then(moves().resized(entry.getKey(), new Box(box.x(), box.y(), model.width(), model.height())));
			}
		}
		session.run(CanvasAction.plain(Messages.ArrangeActions_sameSize), edit);
	}

	private void makeAutomatic() {
		session.run(CanvasAction.plain(Messages.ArrangeActions_automaticSize), selected.nodeIds().stream()
				.<ModelEdit>map(id -> new ResizeNode(id, 0, 0)).reduce((architecture, ids) -> { }, ModelEdit::then));
	}

	/** Moves what is selected by one step of the grid; frames move with all in them. */
	void move(Arrow arrow) {
		int dx = arrow.dx() * Grid.STEP;
		int dy = arrow.dy() * Grid.STEP;
		List<Network> networks = selected.networks();
		List<String> loose = selected.nodes().stream().filter(node -> !networks.contains(node.eContainer())).map(node -> node.getId()).toList();
		Map<String, Point> origins = new LinkedHashMap<>();
		networks.forEach(network -> origins.put(network.getId(), new Point(network.getX() + dx, network.getY() + dy)));
		List<ModelEdit> edits = new ArrayList<>();
		if (!loose.isEmpty()) {
			edits.add(moves().by(loose, dx, dy));
		}
		if (!origins.isEmpty()) {
			edits.add(new MoveFrames(origins));
		}
		if (!selected.skeleton().isEmpty()) {
			edits.add(moves().skeleton(selected.skeleton(), dx, dy));
		}
		edits.stream().reduce(ModelEdit::then).ifPresent(edit -> session.run(Messages.ArrangeActions_move, edit));
	}

	private Moves moves() {
		return new Moves(session.architecture(), session.state().scene());
	}

	/** Returns the actions that align. */
	List<CanvasAction> alignments() {
		return alignments;
	}

	/** Returns the actions that distribute. */
	List<CanvasAction> distributions() {
		return distributions;
	}

	/** Returns the actions that set sizes. */
	List<CanvasAction> sizes() {
		return sizes;
	}
}
