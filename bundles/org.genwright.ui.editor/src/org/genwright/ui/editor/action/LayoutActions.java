package org.genwright.ui.editor.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IAction;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.model.architecture.LayoutDirection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.command.FoldFrame;
import org.genwright.ui.editor.command.FoldFrame.Fold;
import org.genwright.ui.editor.command.PinNodes;
import org.genwright.ui.editor.command.PinNodes.Pin;
import org.genwright.ui.editor.layout.LayoutRunner;
import org.genwright.ui.editor.session.ModelSession;

/** Automatic layout, and what it leaves alone. */
final class LayoutActions {

	private final ModelSession session;
	private final Selected selected;
	private final LayoutRunner runner;
	private final CanvasAction all;
	private final CanvasAction network;
	private final CanvasAction selection;
	private final CanvasAction right;
	private final CanvasAction down;
	private final CanvasAction pin;
	private final CanvasAction fold;
	private final CanvasAction selectNetwork;

	LayoutActions(ModelSession session, Selected selected, LayoutRunner runner) {
		this.session = session;
		this.selected = selected;
		this.runner = runner;
		all = new CanvasAction("layout.all", Messages.LayoutActions_all, this::hasNetworks,
				() -> runner.run(CanvasAction.plain(Messages.LayoutActions_all), new LayoutScope.All()));
		network = new CanvasAction("layout.network", Messages.LayoutActions_network, () -> selected.network().isPresent(), () -> runner
				.run(CanvasAction.plain(Messages.LayoutActions_network), new LayoutScope.OneNetwork(selected.network().orElseThrow().getId())));
		selection = new CanvasAction("layout.selection", Messages.LayoutActions_selection, () -> selected.nodes().size() > 1,
				() -> runner.run(CanvasAction.plain(Messages.LayoutActions_selection), new LayoutScope.Selection(selected.nodeIds())));
		right = direction("layout.right", Messages.LayoutActions_right, LayoutDirection.RIGHT);
		down = direction("layout.down", Messages.LayoutActions_down, LayoutDirection.DOWN);
		all.setImageDescriptor(Icons.of("layout"));
		right.setImageDescriptor(Icons.of("flow-right"));
		down.setImageDescriptor(Icons.of("flow-down"));
		pin = new CanvasAction("pin", Messages.LayoutActions_pin, IAction.AS_CHECK_BOX, () -> !selected.nodes().isEmpty(), this::togglePin);
		fold = new CanvasAction("collapse", Messages.LayoutActions_collapse, IAction.AS_CHECK_BOX, () -> selected.network().isPresent(),
				this::toggleFold);
		selectNetwork = new CanvasAction("select.network", Messages.LayoutActions_selectNetwork, () -> selected.network().isPresent(),
				this::selectNetwork);
	}

	private CanvasAction direction(String command, String text, LayoutDirection direction) {
		return new CanvasAction(command, text, IAction.AS_RADIO_BUTTON, this::hasNetworks, () -> {
			if (session.architecture().getLayoutDirection() != direction) {
				runner.turn(CanvasAction.plain(text), direction);
			}
		});
	}

	private boolean hasNetworks() {
		return !session.architecture().getNetworks().isEmpty();
	}

	private boolean allPinned() {
		return !selected.nodes().isEmpty() && selected.nodes().stream().allMatch(Node::isPinned);
	}

	private void togglePin() {
		Set<String> nodes = selected.nodeIds();
		session.run(CanvasAction.plain(Messages.LayoutActions_pin), new PinNodes(nodes, allPinned() ? Pin.FREE : Pin.PINNED));
	}

	private void toggleFold() {
		Optional<Network> folded = selected.network();
		folded.ifPresent(found -> {
			String id = found.getId();
			session.run(CanvasAction.plain(Messages.LayoutActions_collapse), new FoldFrame(id, found.isCollapsed() ? Fold.EXPANDED : Fold.COLLAPSED));
			session.selection().select(List.of(id), this);
		});
	}

	private void selectNetwork() {
		selected.network().ifPresent(found -> session.selection().select(found.getNodes().stream().map(Node::getId).toList(), this));
	}

	/** Brings the check marks up to date. */
	void refresh() {
		LayoutDirection direction = session.architecture().getLayoutDirection();
		right.setChecked(direction == LayoutDirection.RIGHT);
		down.setChecked(direction == LayoutDirection.DOWN);
		pin.setChecked(allPinned());
		fold.setChecked(selected.network().filter(Network::isCollapsed).isPresent());
		actions().forEach(CanvasAction::refresh);
	}

	/** Returns the actions of automatic layout. */
	List<CanvasAction> layouts() {
		return List.of(all, network, selection);
	}

	/** Returns the directions to choose from. */
	List<CanvasAction> directions() {
		return List.of(right, down);
	}

	/** Returns the action that keeps nodes in place. */
	CanvasAction pin() {
		return pin;
	}

	/** Returns the action that shows a frame alone. */
	CanvasAction fold() {
		return fold;
	}

	/** Returns the action that selects all nodes of a network. */
	CanvasAction selectNetworkAction() {
		return selectNetwork;
	}

	/** Returns all actions. */
	List<CanvasAction> actions() {
		return List.of(all, network, selection, right, down, pin, fold, selectNetwork);
	}
}
