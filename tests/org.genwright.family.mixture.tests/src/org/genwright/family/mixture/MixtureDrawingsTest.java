package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.fix.Fix;
import org.genwright.core.formula.Formula;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.skeleton.PlateDiagram.Plate;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;
import org.genwright.testing.DeclaredDrawings;
import org.junit.jupiter.api.Test;

/** Skeleton, plate diagram, objective and fixes of the two families follow the settings. */
class MixtureDrawingsTest {

	private static final GenerativeFamily MIXTURE = new GaussianMixtureFamily();
	private static final GenerativeFamily GAUSSIAN = new GaussianFamily();
	private static final DataProfile TABLE = new DataProfile(DataShape.of(2), 0, 3);

	private static SettingValues settings(GenerativeFamily family, String... pairs) throws ProblemException {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			texts.put(pairs[i], pairs[i + 1]);
		}
		return SettingValues.parse(family.settings(), texts, "Settings of the test");
	}

	private static List<String> terms(GenerativeFamily family, String... pairs) throws ProblemException {
		return family.objective(settings(family, pairs), TABLE).orElseThrow().formula().terms().stream().map(Formula.Term::id).toList();
	}

	@Test
	void drawingsAreWholeForAllCombinationsOfSettings() throws ProblemException {
		for (String conditional : List.of("none", "class")) {
			for (String regularisation : List.of("0", "0.1")) {
				for (String prior : List.of("frequency", "uniform")) {
					for (String covariance : List.of("full", "tied", "diagonal", "spherical")) {
						String[] pairs = { "conditional", conditional, "regularisation", regularisation, "class-prior", prior, "covariance",
								covariance };
						DeclaredDrawings.require(MIXTURE, settings(MIXTURE, pairs), TABLE);
						if (!covariance.equals("tied")) {
							DeclaredDrawings.require(GAUSSIAN, settings(GAUSSIAN, pairs), TABLE);
						}
					}
				}
			}
		}
	}

	@Test
	void mixtureChoosesAComponentAndAGaussianDoesNot() throws ProblemException {
		assertEquals(List.of("pi", "k", "mu", "sigma", "normal", "x", "log-likelihood"), MIXTURE.skeleton(settings(MIXTURE), TABLE)
				.elements().stream().map(SkeletonElement::id).toList());
		assertEquals(List.of("mu", "sigma", "normal", "x", "log-likelihood"), GAUSSIAN.skeleton(settings(GAUSSIAN), TABLE)
				.elements().stream().map(SkeletonElement::id).toList());
	}

	@Test
	void sigmaIsWrittenAsTheCovarianceIsFormed() throws ProblemException {
		Map.of("full", "Σₖ", "tied", "Σ", "diagonal", "diag σₖ²", "spherical", "σₖ² I").forEach((covariance, symbol) -> {
			try {
				assertEquals(symbol, MIXTURE.skeleton(settings(MIXTURE, "covariance", covariance), TABLE).element("sigma").orElseThrow().symbol());
			} catch (ProblemException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void termsFollowTheSettings() throws ProblemException {
		assertEquals(List.of("weight", "log-likelihood", "mixture", "weights", "normal", "mean", "covariance"), terms(MIXTURE));
		assertEquals(List.of("weight", "log-likelihood", "normal", "mean", "covariance"), terms(GAUSSIAN));
		assertEquals(List.of("weight", "log-likelihood", "normal", "mean", "covariance", "class-prior"),
				terms(GAUSSIAN, "conditional", "class"));
		assertEquals(List.of("weight", "log-likelihood", "normal", "mean", "covariance", "regularisation"),
				terms(GAUSSIAN, "conditional", "class", "class-prior", "uniform", "regularisation", "0.5"));
	}

	@Test
	void platesRepeatExamplesComponentsAndClasses() throws ProblemException {
		assertEquals(List.of(new Plate("N", List.of("k", "x")), new Plate("K", List.of("mu", "sigma"))),
				MIXTURE.plates(settings(MIXTURE), TABLE).plates());
		assertEquals(List.of(new Plate("N", List.of("k", "x")), new Plate("K", List.of("mu"))),
				MIXTURE.plates(settings(MIXTURE, "covariance", "tied"), TABLE).plates());
		assertEquals(List.of(new Plate("N", List.of("y", "x")), new Plate("classes", List.of("mu", "sigma"))),
				GAUSSIAN.plates(settings(GAUSSIAN, "conditional", "class"), TABLE).plates());
	}

	@Test
	void fixesMakeInitialisationAndFileGoTogether() throws ProblemException {
		Architecture missing = Architectures.create("m", "M", "gaussian-mixture");
		Settings.set(missing.getSettings(), "initialisation", "given");
		assertMended(missing, "initial-parameters-missing", 1);
		Architecture unused = Architectures.create("m", "M", "gaussian-mixture");
		Settings.set(unused.getSettings(), "initial-parameters", "start.json");
		assertMended(unused, "initial-parameters-unused", 2);
	}

	private static void assertMended(Architecture broken, String code, int count) throws ProblemException {
		Problem problem = check(broken).getFirst();
		assertEquals(code, problem.code());
		List<Fix> fixes = MIXTURE.fixes(problem, broken, settings(broken), TABLE);
		assertEquals(count, fixes.size());
		for (Fix fix : fixes) {
			Architecture copy = Architectures.copy(broken);
			fix.edit().apply(copy, IdGenerator.counting());
			assertTrue(check(copy).isEmpty(), fix::title);
		}
	}

	private static List<Problem> check(Architecture architecture) throws ProblemException {
		return MIXTURE.check(settings(architecture), TABLE);
	}

	private static SettingValues settings(Architecture architecture) throws ProblemException {
		return SettingValues.parse(MIXTURE.settings(), Settings.asMap(architecture.getSettings()), "Settings");
	}
}
