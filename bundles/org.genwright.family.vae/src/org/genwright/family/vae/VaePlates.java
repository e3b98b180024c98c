package org.genwright.family.vae;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.PlateDiagram.Dependency;
import org.genwright.core.skeleton.PlateDiagram.Kind;
import org.genwright.core.skeleton.PlateDiagram.Model;
import org.genwright.core.skeleton.PlateDiagram.Plate;
import org.genwright.core.skeleton.PlateDiagram.Variable;

/** The generative model and the inference model in plate notation. Source: Kingma and Welling 2014, figure 1. */
final class VaePlates {

	private static final String THETA = "theta";
	private static final String PHI = "phi";

	private VaePlates() {
	}

	/** Returns the diagram. */
	static PlateDiagram of(VaeOptions options) {
		List<Variable> variables = new ArrayList<>(List.of(
				new Variable(PHI, Kind.PARAMETER, "φ", "Parameters of the encoder"),
				new Variable(VaeSkeleton.Z, Kind.LATENT, "z", "Latents"),
				new Variable(VaeSkeleton.X, Kind.OBSERVED, "x", "Example"),
				new Variable(THETA, Kind.PARAMETER, "θ", "Parameters of the decoder")));
		List<Dependency> arrows = new ArrayList<>(List.of(
				new Dependency(VaeSkeleton.Z, VaeSkeleton.X, Model.GENERATIVE), new Dependency(THETA, VaeSkeleton.X, Model.GENERATIVE),
				new Dependency(VaeSkeleton.X, VaeSkeleton.Z, Model.INFERENCE), new Dependency(PHI, VaeSkeleton.Z, Model.INFERENCE)));
		List<String> repeated = new ArrayList<>(List.of(VaeSkeleton.Z, VaeSkeleton.X));
		if (options.conditioning() == Conditioning.CLASS) {
			variables.add(new Variable(VaeSkeleton.Y, Kind.OBSERVED, "y", "Class"));
			arrows.add(new Dependency(VaeSkeleton.Y, VaeSkeleton.X, Model.GENERATIVE));
			arrows.add(new Dependency(VaeSkeleton.Y, VaeSkeleton.Z, Model.INFERENCE));
			repeated.add(VaeSkeleton.Y);
		}
		return new PlateDiagram(variables, arrows, List.of(new Plate("N", repeated)));
	}
}
