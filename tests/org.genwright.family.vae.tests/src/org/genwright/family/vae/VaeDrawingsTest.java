package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Objective;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.core.skeleton.SkeletonElement.Kind;
import org.genwright.testing.DeclaredDrawings;
import org.junit.jupiter.api.Test;

/** Skeleton, plate diagram and objective follow the settings. */
class VaeDrawingsTest {

	private static final VaeFamily FAMILY = new VaeFamily();
	private static final DataProfile PIXELS = new DataProfile(DataShape.of(1, 8, 8), 17, 10);

	private static SettingValues settings(String... pairs) throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			texts.put(pairs[i], pairs[i + 1]);
		}
		return SettingValues.parse(FAMILY.settings(), texts, "Settings of the test");
	}

	private static Skeleton skeleton(String... pairs) throws ProblemException {
		return FAMILY.skeleton(settings(pairs), PIXELS);
	}

	private static Objective objective(String... pairs) throws ProblemException {
		return FAMILY.objective(settings(pairs), PIXELS).orElseThrow();
	}

	private static List<String> ids(Skeleton skeleton) {
		return skeleton.elements().stream().map(SkeletonElement::id).toList();
	}

	@Test
	void drawingsAreWholeForAllCombinationsOfSettings() throws ProblemException {
		for (String decoder : List.of("bernoulli", "categorical", "gaussian", "discretised-logistic-mixture")) {
			for (String noise : List.of("per-dimension", "shared", "fixed", "network")) {
				for (String conditional : List.of("none", "class")) {
					for (String bits : List.of("0", "0.25")) {
						DeclaredDrawings.require(FAMILY, settings("decoder", decoder, "noise", noise, "conditional", conditional, "free-bits",
								bits, "kl-warm-up", bits.equals("0") ? "100" : "0"), PIXELS);
					}
				}
			}
		}
	}

	@Test
	void elementsStandInTheOrderOfTheFlow() throws ProblemException {
		assertEquals(List.of("x", "posterior", "eps", "reparameterisation", "z", "likelihood", "prior", "reconstruction", "kl"),
				ids(skeleton("decoder", "categorical")));
	}

	@Test
	void classIsReadByBothNetworks() throws ProblemException {
		Skeleton skeleton = skeleton("decoder", "categorical", "conditional", "class");
		assertEquals(Kind.OBSERVED, skeleton.element("y").orElseThrow().kind());
		List<Anchor> readers = skeleton.arrows().stream().filter(arrow -> arrow.from().equals(new Anchor.Element("y")))
				.map(arrow -> arrow.to()).toList();
		assertEquals(List.of(new Anchor.NetworkPort("encoder", "y"), new Anchor.NetworkPort("decoder", "y")), readers);
		assertEquals("q(z|x,y) = N(μ, σ²)", skeleton.element("posterior").orElseThrow().symbol());
	}

	@Test
	void noiseOfAGaussianIsChosenLearntOrGivenByTheDecoder() throws ProblemException {
		SkeletonElement fixed = skeleton("decoder", "gaussian", "noise", "fixed", "noise-deviation", "0.5").element("noise").orElseThrow();
		assertEquals(Kind.SCHEDULE, fixed.kind());
		assertEquals("σ = 0.5", fixed.symbol());
		assertEquals(Kind.PARAMETER, skeleton("decoder", "gaussian", "noise", "shared").element("noise").orElseThrow().kind());
		Skeleton network = skeleton("decoder", "gaussian", "noise", "network");
		assertTrue(network.element("noise").isEmpty());
		assertTrue(network.arrows().stream().anyMatch(arrow -> arrow.from().equals(new Anchor.NetworkPort("decoder", "logVar"))));
		assertTrue(skeleton("decoder", "bernoulli").element("noise").isEmpty());
	}

	@Test
	void weightAppearsOnlyIfItIsNotOne() throws ProblemException {
		assertTrue(skeleton("decoder", "categorical").element("beta").isEmpty());
		assertEquals("β = 4", skeleton("decoder", "categorical", "beta", "4").element("beta").orElseThrow().symbol());
		assertEquals("β(t)", skeleton("decoder", "categorical", "kl-warm-up", "500").element("beta").orElseThrow().symbol());
	}

	@Test
	void plainObjectiveReadsAsInThePaper() throws ProblemException {
		assertEquals("(1/N)Σ[n = 1;N]([E[q_φ(z | x_n)](log(p_θ(x_n | z))) − KL(q_φ(z | x_n) ‖ p(z))])",
				text(objective("decoder", "categorical").formula()));
		assertEquals(Objective.Direction.MAXIMISED, objective("decoder", "categorical").direction());
	}

	@Test
	void weightedConditionalObjectiveCarriesWeightAndClass() throws ProblemException {
		assertEquals("(1/N)Σ[n = 1;N]([E[q_φ(z | x_n, y_n)](log(p_θ(x_n | z, y_n))) − β_t KL(q_φ(z | x_n, y_n) ‖ p(z))])",
				text(objective("decoder", "categorical", "conditional", "class", "kl-warm-up", "100").formula()));
	}

	@Test
	void freeBitsBoundTheMeanDivergenceOfEachDimension() throws ProblemException {
		assertEquals("(1/N)Σ[n = 1;N](E[q_φ(z | x_n)](log(p_θ(x_n | z)))) − Σ[j](max(λ, (1/N)Σ[n = 1;N](KL(q_φ(z_j | x_n) ‖ p(z_j)))))",
				text(objective("decoder", "categorical", "free-bits", "0.25").formula()));
	}

	@Test
	void termsPointAtWhatComputesThem() throws ProblemException {
		Map<String, Formula.Term> terms = objective("decoder", "gaussian", "noise", "network", "beta", "2").formula().terms().stream()
				.collect(Collectors.toMap(Formula.Term::id, term -> term, (first, second) -> first, LinkedHashMap::new));
		assertEquals(List.of("mean", "reconstruction", "posterior", "likelihood", "beta", "kl"), List.copyOf(terms.keySet()));
		assertTrue(terms.get("posterior").computedBy().contains(new Anchor.WholeNetwork("encoder")));
		assertTrue(terms.get("likelihood").computedBy().containsAll(List.of(new Anchor.NetworkPort("decoder", "mu"),
				new Anchor.NetworkPort("decoder", "logVar"))));
		assertTrue(terms.get("kl").computedBy().contains(new Anchor.NetworkPort("encoder", "logVar")));
		assertFalse(terms.get("kl").computedBy().contains(new Anchor.WholeNetwork("decoder")));
	}

	@Test
	void plateDiagramTellsGenerationFromInference() throws ProblemException {
		PlateDiagram plates = FAMILY.plates(settings("decoder", "categorical", "conditional", "class"), PIXELS);
		assertTrue(plates.arrows().contains(new PlateDiagram.Dependency("z", "x", PlateDiagram.Model.GENERATIVE)));
		assertTrue(plates.arrows().contains(new PlateDiagram.Dependency("x", "z", PlateDiagram.Model.INFERENCE)));
		assertEquals(List.of(new PlateDiagram.Plate("N", List.of("z", "x", "y"))), plates.plates());
	}

	/** Returns a formula on one line. */
	private static String text(Formula formula) {
		return switch (formula) {
			case Formula.Symbol symbol -> symbol.text();
			case Formula.Row row -> row.members().stream().map(VaeDrawingsTest::text).collect(Collectors.joining());
			case Formula.Script script -> text(script.base()) + script.below().map(below -> "_" + text(below)).orElse("")
					+ script.above().map(above -> "^" + text(above)).orElse("");
			case Formula.Fraction fraction -> "(" + text(fraction.numerator()) + "/" + text(fraction.denominator()) + ")";
			case Formula.Big big -> big.operator() + "[" + big.below().map(VaeDrawingsTest::text).orElse("")
					+ big.above().map(above -> ";" + text(above)).orElse("") + "](" + text(big.body()) + ")";
			case Formula.Expectation expectation -> "E[" + text(expectation.distribution()) + "](" + text(expectation.body()) + ")";
			case Formula.Divergence divergence -> divergence.name() + "(" + text(divergence.first()) + " ‖ " + text(divergence.second()) + ")";
			case Formula.Call call -> call.function() + "(" + text(call.argument()) + ")";
			case Formula.Fence fence -> fence.open() + text(fence.body()) + fence.close();
			case Formula.Term term -> text(term.body());
			default -> throw new AssertionError("The objective does not use " + formula);
		};
	}
}
