package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;

/** The form of an element of the probabilistic skeleton: explained, not edited, since the family declares it. */
final class SkeletonForm {

	private final Skeleton skeleton;
	private final SkeletonElement element;

	SkeletonForm(ModelSession session, SkeletonElement element) {
		this.skeleton = session.state().figures().skeleton();
		this.element = element;
	}

	/** Returns what the form shows. */
	FormContent content() {
		List<FormLine> head = List.of(new FormLine.Fact(Messages.SkeletonForm_symbol, element.symbol()),
				new FormLine.Fact(Messages.SkeletonForm_kind, kind(element.kind())), new FormLine.Prose(element.description()));
		List<FormLine> wires = new ArrayList<>();
		for (SkeletonArrow arrow : skeleton.arrows()) {
			if (isElement(arrow.to())) {
				wires.add(new FormLine.Fact(Messages.SkeletonForm_from, place(arrow.from())));
			}
			if (isElement(arrow.from())) {
				wires.add(new FormLine.Fact(Messages.SkeletonForm_to, place(arrow.to())));
			}
		}
		String title = NLS.bind(Messages.SkeletonForm_title, element.name());
		return new FormContent(ElementSelection.SKELETON + element.id(), title, element.name(), List.of(FormSection.plain(head), FormSection.open(Messages.SkeletonForm_wires, wires),
				FormSection.plain(List.of(new FormLine.Prose(Messages.SkeletonForm_fixed)))));
	}

	private boolean isElement(Anchor anchor) {
		return anchor instanceof Anchor.Element(String id) && id.equals(element.id());
	}

	private String place(Anchor anchor) {
		return switch (anchor) {
			case Anchor.Element(String id) -> skeleton.element(id).map(found -> found.symbol() + " (" + found.name() + ")").orElse(id);
			case Anchor.NetworkPort(String role, String port) -> NLS.bind(Messages.SkeletonForm_port, role, port);
			case Anchor.WholeNetwork(String role) -> NLS.bind(Messages.SkeletonForm_network, role);
		};
	}

	private static String kind(SkeletonElement.Kind kind) {
		return switch (kind) {
			case OBSERVED -> Messages.SkeletonForm_observed;
			case LATENT -> Messages.SkeletonForm_latent;
			case NOISE -> Messages.SkeletonForm_noise;
			case SCHEDULE -> Messages.SkeletonForm_schedule;
			case PARAMETER -> Messages.SkeletonForm_parameter;
			case DISTRIBUTION -> Messages.SkeletonForm_distribution;
			case STEP -> Messages.SkeletonForm_step;
			case TERM -> Messages.SkeletonForm_term;
		};
	}
}
