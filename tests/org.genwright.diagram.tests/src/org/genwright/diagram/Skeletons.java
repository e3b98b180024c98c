package org.genwright.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.core.skeleton.SkeletonElement.Kind;

/** Makes skeletons for tests. */
public final class Skeletons {

	private final List<SkeletonElement> elements = new ArrayList<>();
	private final List<SkeletonArrow> arrows = new ArrayList<>();

	/** Returns how the networks of {@link ModelMaker#vae} are wired. */
	public static Skeleton vae() {
		return new Skeletons().element("x", Kind.OBSERVED, "x", "data").element("posterior", Kind.DISTRIBUTION, "q(z|x)", "posterior")
				.element("eps", Kind.NOISE, "ε", "noise").element("step", Kind.STEP, "z = μ + σ ⊙ ε", "reparameterisation")
				.element("z", Kind.LATENT, "z", "code").element("prior", Kind.DISTRIBUTION, "p(z)", "prior")
				.element("likelihood", Kind.DISTRIBUTION, "p(x|z)", "likelihood").element("kl", Kind.TERM, "KL(q ‖ p)", "distance from the prior")
				.element("reconstruction", Kind.TERM, "log p(x|z)", "reconstruction").arrow("x", "encoder.x").arrow("encoder.mu", "posterior")
				.arrow("encoder.logVar", "posterior").arrow("posterior", "step").arrow("eps", "step").arrow("step", "z").arrow("z", "decoder.z")
				.arrow("decoder.logits", "likelihood").arrow("posterior", "kl").arrow("prior", "kl").arrow("likelihood", "reconstruction")
				.arrow("x", "reconstruction").made();
	}

	/** Returns a skeleton without networks. */
	public static Skeleton mixture() {
		return new Skeletons().element("pi", Kind.PARAMETER, "π", "weights").element("mu", Kind.PARAMETER, "μ, Σ", "means and covariances")
				.element("k", Kind.LATENT, "k", "component").element("component", Kind.DISTRIBUTION, "N(x; μₖ, Σₖ)", "component density")
				.element("x", Kind.OBSERVED, "x", "data").arrow("pi", "k").arrow("k", "component").arrow("mu", "component").arrow("component", "x").made();
	}

	/** Adds an element. */
	public Skeletons element(String id, Kind kind, String symbol, String name) {
		elements.add(new SkeletonElement(id, kind, symbol, name, "The " + name + "."));
		return this;
	}

	/** Adds an arrow between elements, or ports written as {@code role.port}, or networks as {@code role.}. */
	public Skeletons arrow(String from, String to) {
		arrows.add(new SkeletonArrow(anchor(from), anchor(to)));
		return this;
	}

	/** Returns anchors written as for arrows. */
	public static List<Anchor> anchors(String... texts) {
		return Stream.of(texts).map(Skeletons::anchor).toList();
	}

	private static Anchor anchor(String text) {
		int dot = text.indexOf('.');
		if (dot < 0) {
			return new Anchor.Element(text);
		}
		return dot == text.length() - 1 ? new Anchor.WholeNetwork(text.substring(0, dot))
				: new Anchor.NetworkPort(text.substring(0, dot), text.substring(dot + 1));
	}

	/** Returns the skeleton. */
	public Skeleton made() {
		return new Skeleton(elements, arrows);
	}
}
