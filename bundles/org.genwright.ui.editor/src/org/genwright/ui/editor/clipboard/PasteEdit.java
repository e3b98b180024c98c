package org.genwright.ui.editor.clipboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.ui.editor.layout.Grid;

/**
 * Puts a fragment in a model. Ids are renewed and names made unique in their network. The pasted parts keep their places
 * among each other and stand a little below and to the right of where they were, further where something stands already.
 */
public final class PasteEdit implements ModelEdit {

	/** How far a copy stands from its original. */
	private static final int OFFSET = 2 * Grid.STEP;

	private final ModelFragment fragment;
	private final Optional<String> network;
	private final Optional<Point> corner;
	private final List<String> pasted = new ArrayList<>();

	/**
	 * Prepares pasting.
	 *
	 * @param network the network that receives loose nodes that come from one network; empty, or if they come from several:
	 *                the first with the role they come from, or else the first
	 * @param corner  where the top left corner of loose nodes goes, relative to that network; empty: beside their old place
	 */
	public PasteEdit(ModelFragment fragment, Optional<String> network, Optional<Point> corner) {
		this.fragment = fragment;
		this.network = network;
		this.corner = corner;
	}

	/** Tells whether a model has room for a fragment: loose nodes need a network. */
	public static boolean fits(ModelFragment fragment, Architecture architecture) {
		return !fragment.hasLooseNodes() || !architecture.getNetworks().isEmpty();
	}

	/** Returns the ids of the networks and loose nodes that were pasted last. */
	public List<String> pasted() {
		return List.copyOf(pasted);
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		pasted.clear();
		if (!fits(fragment, architecture)) {
			return;
		}
		Architecture copy = fragment.copy();
		List<Network> networks = List.copyOf(copy.getNetworks());
		List<Network> loose = networks.stream().filter(ModelFragment::isLoose).toList();
		Optional<String> common = loose.size() == 1 ? network : Optional.empty();
		Ids.renew(networks, architecture, ids);
		List<EObject> roots = new ArrayList<>();
		for (Network source : networks) {
			roots.addAll(loose.contains(source) ? addNodes(source, receiver(architecture, source, common)) : addNetwork(source, architecture));
		}
		carryUnknown(copy, roots, architecture);
	}

	private List<EObject> addNetwork(Network added, Architecture architecture) {
		Set<Point> taken = new HashSet<>();
		architecture.getNetworks().forEach(other -> taken.add(new Point(other.getX(), other.getY())));
		while (taken.contains(new Point(added.getX(), added.getY()))) {
			added.setX(added.getX() + OFFSET);
			added.setY(added.getY() + OFFSET);
		}
		architecture.getNetworks().add(added);
		pasted.add(added.getId());
		return List.of(added);
	}

	private static Network receiver(Architecture architecture, Network source, Optional<String> wanted) {
		return wanted.flatMap(id -> find(architecture, id)).or(() -> architecture.getNetworks().stream()
				.filter(candidate -> candidate.getRole() != null && candidate.getRole().equals(source.getRole())).findFirst())
				.orElseGet(() -> architecture.getNetworks().getFirst());
	}

	private static Optional<Network> find(Architecture architecture, String id) {
		return architecture.getNetworks().stream().filter(candidate -> id.equals(candidate.getId())).findFirst();
	}

	private List<EObject> addNodes(Network source, Network target) {
		List<Node> nodes = List.copyOf(source.getNodes());
		Point distance = distance(nodes, target);
		NodeNames names = new NodeNames(target.getNodes());
		nodes.forEach(node -> {
			node.setX(node.getX() + distance.x());
			node.setY(node.getY() + distance.y());
			node.setName(names.take(node.getName()));
		});
		source.getConnections().stream().flatMap(connection -> connection.getBendPoints().stream()).forEach(bend -> {
			bend.setX(bend.getX() + distance.x());
			bend.setY(bend.getY() + distance.y());
		});
		List<EObject> moved = new ArrayList<>(nodes);
		moved.addAll(source.getConnections());
		target.getNodes().addAll(nodes);
		target.getConnections().addAll(List.copyOf(source.getConnections()));
		nodes.forEach(node -> pasted.add(node.getId()));
		return moved;
	}

	private Point distance(List<Node> nodes, Network target) {
		if (corner.isPresent()) {
			int left = nodes.stream().mapToInt(Node::getX).min().orElse(0);
			int top = nodes.stream().mapToInt(Node::getY).min().orElse(0);
			return corner.get().plus(-left, -top);
		}
		Set<Point> taken = new HashSet<>();
		target.getNodes().forEach(node -> taken.add(new Point(node.getX(), node.getY())));
		int distance = 0;
		while (collides(nodes, distance, taken)) {
			distance += OFFSET;
		}
		return new Point(distance, distance);
	}

	private static boolean collides(Collection<Node> nodes, int distance, Set<Point> taken) {
		return nodes.stream().anyMatch(node -> taken.contains(new Point(node.getX() + distance, node.getY() + distance)));
	}

	/** Keeps what later format versions added to the pasted elements, which EMF keeps beside them. */
	private static void carryUnknown(Architecture from, List<EObject> roots, Architecture to) {
		if (from.eResource() instanceof XMLResource source && to.eResource() instanceof XMLResource target) {
			EcoreUtil.getAllContents(roots, false).forEachRemaining(element -> {
				if (source.getEObjectToExtensionMap().get(element) instanceof AnyType unknown) {
					target.getEObjectToExtensionMap().put((EObject) element, unknown);
				}
			});
		}
	}
}
