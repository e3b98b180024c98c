package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.PlateDiagram.Dependency;
import org.genwright.core.skeleton.PlateDiagram.Kind;
import org.genwright.core.skeleton.PlateDiagram.Model;
import org.genwright.core.skeleton.PlateDiagram.Plate;
import org.genwright.core.skeleton.PlateDiagram.Variable;

/**
 * The mixture in plate notation. Source: Pattern Recognition and Machine Learning (Christopher M. Bishop, 2006), figure
 * 9.6.
 */
final class MixturePlates {

	private final MixtureDesign design;
	private final List<Variable> variables = new ArrayList<>();
	private final List<Dependency> arrows = new ArrayList<>();
	private final List<String> examples = new ArrayList<>();
	private final List<String> ofComponent = new ArrayList<>();
	private final List<String> ofClass = new ArrayList<>();

	private MixturePlates(MixtureDesign design) {
		this.design = design;
	}

	/** Returns the diagram. */
	static PlateDiagram of(MixtureDesign design) {
		return new MixturePlates(design).diagram();
	}

	private PlateDiagram diagram() {
		boolean mixed = design.mixed();
		boolean tied = design.covariance() == MixtureDesign.Covariance.TIED;
		if (design.byClass()) {
			variable(MixtureSkeleton.Y, Kind.OBSERVED, "y", "Class", examples);
			variable(MixtureSkeleton.CLASS_PRIOR, Kind.PARAMETER, "p(y)", "Class prior", List.of());
			arrow(MixtureSkeleton.CLASS_PRIOR, MixtureSkeleton.Y);
			arrow(MixtureSkeleton.Y, mixed ? MixtureSkeleton.COMPONENT : MixtureSkeleton.X);
		}
		if (mixed) {
			variable(MixtureSkeleton.PI, Kind.PARAMETER, "π", "Weights", ofClass);
			variable(MixtureSkeleton.COMPONENT, Kind.LATENT, "k", "Component", examples);
			arrow(MixtureSkeleton.PI, MixtureSkeleton.COMPONENT);
			arrow(MixtureSkeleton.COMPONENT, MixtureSkeleton.X);
			if (design.byClass()) {
				arrow(MixtureSkeleton.Y, MixtureSkeleton.X);
			}
		}
		variable(MixtureSkeleton.X, Kind.OBSERVED, "x", "Example", examples);
		parameter(MixtureSkeleton.MU, "μ", mixed ? "Means" : "Mean", mixed);
		parameter(MixtureSkeleton.SIGMA, switch (design.covariance()) {
			case FULL, TIED -> "Σ";
			case DIAGONAL, SPHERICAL -> "σ²";
		}, mixed && !tied ? "Covariances" : "Covariance", mixed && !tied);
		return new PlateDiagram(variables, arrows, plates());
	}

	private List<Plate> plates() {
		List<Plate> plates = new ArrayList<>(List.of(new Plate("N", examples)));
		if (!ofComponent.isEmpty()) {
			plates.add(new Plate("K", ofComponent));
		}
		if (design.byClass()) {
			plates.add(new Plate("classes", ofClass));
		}
		return plates;
	}

	private void parameter(String id, String symbol, String name, boolean repeated) {
		variable(id, Kind.PARAMETER, symbol, name, ofClass);
		if (repeated) {
			ofComponent.add(id);
		}
		arrow(id, MixtureSkeleton.X);
	}

	private void variable(String id, Kind kind, String symbol, String name, List<String> plate) {
		variables.add(new Variable(id, kind, symbol, name));
		if (plate == examples || plate == ofClass) {
			plate.add(id);
		}
	}

	private void arrow(String from, String to) {
		arrows.add(new Dependency(from, to, Model.GENERATIVE));
	}
}
