package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.core.validation.Validator;
import org.genwright.data.catalogue.Digits;
import org.genwright.data.step.Binarise;
import org.genwright.data.step.Dequantise;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each remedy is applied, and the problem is gone. */
class VaeFixesTest {

	private static final Families FAMILIES = new Families(List.of(new FamilyDescriptor("vae", "VAE", Taxonomy.EXPLICIT_APPROXIMATE,
			"org.genwright.family.vae", "0.1.0", "org.genwright.family.vae.feature", new VaeFamily())));
	private static final Datasets DATASETS = new Datasets(List.of(new Digits()), List.of(), List.of(new Binarise(), new Dequantise()));

	@ParameterizedTest
	@CsvSource({ "dense, encoder, mu, 16", "dense, encoder, logVar, 16", "convolutional, encoder, logVar, 16",
			"dense, decoder, logits, 1088", "convolutional, decoder, logits, 1088" })
	void missingOutputIsAddedWithItsHead(String template, String role, String port, int units) {
		Architecture architecture = digits(template);
		Network network = network(architecture, role);
		remove(network, port);
		remove(network, port + "-dense");
		Problem problem = only(architecture, "role-port");
		Fix fix = best(problem, architecture);
		assertTrue(fix.title().endsWith("'" + port + "' with a Dense layer of " + units + " units"), fix::title);
		fix.edit().apply(architecture, IdGenerator.counting());
		assertEquals(List.of(), problems(architecture));
	}

	@Test
	void headThatIsThereAlreadyIsNotMadeTwice() {
		Architecture architecture = digits("dense");
		remove(network(architecture, "encoder"), "logVar");
		assertEquals(List.of(), ofFamily(only(architecture, "role-port"), architecture));
		assertEquals("Add the Output layer 'logVar' after 'logVar-dense'", offered(architecture, "role-port").getFirst());
	}

	@Test
	void remediesOfTheFamilyComeFirst() {
		Architecture architecture = digits("dense");
		remove(network(architecture, "encoder"), "logVar");
		remove(network(architecture, "encoder"), "logVar-dense");
		assertEquals("Add the reparameterisation's 'logVar' with a Dense layer of 16 units", offered(architecture, "role-port").getFirst());
	}

	@Test
	void sizeOfTheEncoderOrNumberOfLatentsIsSet() {
		Architecture architecture = digits("dense");
		for (String head : List.of("mu-dense", "logVar-dense")) {
			Settings.set(node(network(architecture, "encoder"), head).getSettings(), "units", "5");
		}
		List<String> titles = offered(architecture, "role-output");
		assertTrue(titles.contains("Set latents to 5"), titles::toString);
		assertTrue(titles.stream().anyMatch(title -> title.contains("units") && title.contains("16")), titles::toString);
	}

	private static List<String> offered(Architecture architecture, String code) {
		Validator.Report report = new Validator(FAMILIES, DATASETS).report(architecture, Path.of("digits.genmodel"));
		Problem problem = report.problems().stream().filter(found -> found.code().equals(code)).findFirst().orElseThrow();
		return new Fixes(FAMILIES, DATASETS).of(problem, report, architecture).stream().map(Fix::title).toList();
	}

	@Test
	void headReadsWhatItsSiblingReads() {
		Architecture architecture = digits("dense");
		Network encoder = network(architecture, "encoder");
		remove(encoder, "logVar");
		remove(encoder, "logVar-dense");
		best(only(architecture, "role-port"), architecture).edit().apply(architecture, IdGenerator.counting());
		assertEquals(source(encoder, "mu-dense"), source(encoder, "logVar-dense"));
		assertEquals("dropout2", source(encoder, "mu-dense").getName());
	}

	@Test
	void firstHeadAfterConvolutionsGetsAFlatVector() {
		Architecture architecture = digits("convolutional");
		Network encoder = network(architecture, "encoder");
		for (String name : List.of("mu", "logVar", "mu-dense", "logVar-dense", "dense1", "flatten")) {
			remove(encoder, name);
		}
		for (int output = 0; output < 2; output++) {
			Problem problem = problems(architecture).stream().filter(found -> found.code().equals("role-port")).findFirst().orElseThrow();
			best(problem, architecture).edit().apply(architecture, IdGenerator.counting());
		}
		assertEquals(List.of(), problems(architecture));
		assertEquals("flatten", source(encoder, "mu-dense").getName());
	}

	@Test
	void applyingItTwiceAddsItOnce() {
		Architecture architecture = digits("dense");
		remove(network(architecture, "encoder"), "mu");
		remove(network(architecture, "encoder"), "mu-dense");
		Fix fix = best(only(architecture, "role-port"), architecture);
		fix.edit().apply(architecture, IdGenerator.counting());
		int nodes = network(architecture, "encoder").getNodes().size();
		fix.edit().apply(architecture, IdGenerator.counting());
		assertEquals(nodes, network(architecture, "encoder").getNodes().size());
	}

	@Test
	void latentsFollowTheEncoder() {
		Architecture architecture = digits("dense");
		for (String head : List.of("mu-dense", "logVar-dense")) {
			Settings.set(node(network(architecture, "encoder"), head).getSettings(), "units", "5");
		}
		Problem problem = problems(architecture).getFirst();
		Fix fix = best(problem, architecture);
		assertEquals("Set latents to 5", fix.title());
		fix.edit().apply(architecture, IdGenerator.counting());
		assertEquals(List.of(), problems(architecture));
	}

	@Test
	void outputOfTheDecoderDoesNotDecideTheLatents() {
		Architecture architecture = digits("dense");
		Settings.set(node(network(architecture, "decoder"), "logits-dense").getSettings(), "units", "5");
		Problem problem = only(architecture, "role-output");
		assertEquals(List.of(), ofFamily(problem, architecture));
	}

	@ParameterizedTest
	@CsvSource({ "bernoulli, bernoulli-levels, Add the preprocessing step 'binarise'",
			"gaussian, gaussian-levels, Add the preprocessing step 'dequantise'" })
	void stepMakesDataFitTheDecoder(String decoder, String code, String title) {
		Architecture architecture = digits("dense");
		Settings.set(architecture.getSettings(), "decoder", decoder);
		Problem problem = only(architecture, code);
		List<Fix> fixes = ofFamily(problem, architecture);
		assertEquals(List.of(title, "Set decoder to 'categorical'", "Set decoder to 'discretised-logistic-mixture'"),
				fixes.stream().map(Fix::title).toList());
		fixes.getFirst().edit().apply(architecture, IdGenerator.counting());
		fixes.getFirst().edit().apply(architecture, IdGenerator.counting());
		assertEquals(1, architecture.getDataset().getSteps().size());
		assertTrue(problems(architecture).stream().noneMatch(found -> found.code().equals(code)));
		fixes.get(1).edit().apply(architecture, IdGenerator.counting());
		assertEquals("categorical", Settings.get(architecture.getSettings(), "decoder").orElseThrow());
	}

	@Test
	void levelsAreTakenFromTheData() {
		Architecture architecture = digits("dense");
		Settings.set(architecture.getSettings(), "levels", "16");
		Fix fix = best(only(architecture, "too-few-levels"), architecture);
		fix.edit().apply(architecture, IdGenerator.counting());
		assertEquals(List.of(), problems(architecture));
	}

	private static Architecture digits(String id) {
		Template template = new VaeFamily().templates().stream().filter(found -> found.id().equals(id)).findFirst().orElseThrow();
		SizePreset medium = template.sizes().getFirst();
		return template.create(new NewModel("Digits", "digits", new DataProfile(DataShape.of(1, 8, 8), 17, 10), medium));
	}

	private static List<Problem> problems(Architecture architecture) {
		return new Validator(FAMILIES, DATASETS).validate(architecture, Path.of("digits.genmodel"));
	}

	private static Problem only(Architecture architecture, String code) {
		List<Problem> found = problems(architecture).stream().filter(problem -> problem.code().equals(code)).toList();
		assertEquals(1, found.size(), () -> "problems: " + problems(architecture));
		return found.getFirst();
	}

	private static List<Fix> ofFamily(Problem problem, Architecture architecture) {
		Validator.Subject known = new Validator(FAMILIES, DATASETS).report(architecture, Path.of("digits.genmodel")).subject().orElseThrow();
		return new VaeFamily().fixes(problem, architecture, known.settings(), known.data());
	}

	/** Returns the best fix, which must be one of the family's. */
	private static Fix best(Problem problem, Architecture architecture) {
		Validator.Report report = new Validator(FAMILIES, DATASETS).report(architecture, Path.of("digits.genmodel"));
		Fix best = new Fixes(FAMILIES, DATASETS).of(problem, report, architecture).getFirst();
		assertTrue(ofFamily(problem, architecture).contains(best), best::title);
		return best;
	}

	private static Network network(Architecture architecture, String role) {
		return architecture.getNetworks().stream().filter(network -> network.getRole().equals(role)).findFirst().orElseThrow();
	}

	private static Node node(Network network, String name) {
		return network.getNodes().stream().filter(node -> node.getName().equals(name)).findFirst().orElseThrow();
	}

	private static Node source(Network network, String target) {
		return network.getConnections().stream().filter(connection -> connection.getTarget().getName().equals(target))
				.map(Connection::getSource).findFirst().orElseThrow();
	}

	/** Removes a node, if it is there, and its connections. */
	private static void remove(Network network, String name) {
		network.getConnections().removeIf(connection -> connection.getSource().getName().equals(name)
				|| connection.getTarget().getName().equals(name));
		network.getNodes().removeIf(node -> node.getName().equals(name));
	}
}
