package org.genwright.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.DeclaredLayer;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerFigures;
import org.genwright.core.layer.LayerGroup;
import org.genwright.core.layer.LayerHeader;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.junit.jupiter.api.Test;

class NetworkInferenceTest {

	private static final LayerTypes TYPES = LayerTypes.standard();
	private static final Role DECODER = new Role("decoder", "Decoder", "From codes to data.",
			List.of(new RolePort("z", "Code.", TensorShape.of(32))),
			List.of(new RolePort("logits", "Logits.", TensorShape.of(784)).following(DataShape.of(1, 28, 28))));

	private static NetworkFigures infer(Drawing drawing) {
		return NetworkInference.infer(drawing.network(), Optional.of(DECODER), TYPES);
	}

	private static List<String> messages(Drawing drawing) {
		return infer(drawing).problems().stream().map(Problem::message).toList();
	}

	private static void assertOnly(String element, String message, Drawing drawing) {
		List<Problem> problems = infer(drawing).problems();
		assertEquals(List.of(message), problems.stream().map(Problem::message).toList());
		assertEquals(element, problems.getFirst().elementId());
	}

	/** Returns z → dense1 → dense2 → logits, without the last connection. */
	private static Drawing decoder(String units) {
		return new Drawing("decoder").node("z", "input").node("dense1", "dense", "units", "200", "activation", "tanh")
				.node("dense2", "dense", "units", units).node("logits", "output").connect("z", "dense1", "dense2");
	}

	@Test
	void figuresFollowTheFlow() {
		NetworkFigures figures = infer(decoder("784").connect("dense2", "logits"));
		assertEquals(List.of(), figures.problems());
		assertEquals(List.of("z", "dense1", "dense2", "logits"), figures.nodes().stream().map(NodeFigures::name).toList());
		assertEquals(32 * 200 + 200 + 200 * 784 + 784, figures.parameters());
		assertEquals(32 * 200 + 200 * 784, figures.multiplyAdds());
		NodeFigures dense2 = figures.node("n-dense2").orElseThrow();
		assertEquals(List.of(TensorShape.of(200)), dense2.inputs().get("in"));
		assertEquals(4 * 784, dense2.activationBytes());
		assertEquals(4 * (200 * 784 + 784), dense2.parameterBytes());
	}

	@Test
	void wrongNumberOfValuesAtAnOutputNamesTheLayerThatMakesThem() {
		assertOnly("n-dense2", "decoder / dense2: expected [N, 784] for data of shape [1, 28, 28], found [N, 512]."
				+ " Set units to 784 or add a layer.", decoder("512").connect("dense2", "logits"));
	}

	@Test
	void wrongNumberOfChannelsAtAnOutputSaysHowMany() {
		assertOnly("n-conv", "decoder / conv: expected [N, 784] for data of shape [1, 28, 28], found [N, 3, 14, 14]."
				+ " Set channels to 4 or add a layer.",
				new Drawing("decoder").node("z", "input").node("dense", "dense", "units", "196")
						.node("image", "reshape", "shape", "1x14x14").node("conv", "conv2d", "channels", "3").node("logits", "output")
						.connect("z", "dense", "image", "conv", "logits"));
	}

	@Test
	void wrongSizeWithoutSettingForItAsksForALayer() {
		assertOnly("n-z", "decoder / z: expected [N, 784] for data of shape [1, 28, 28], found [N, 32]."
				+ " Insert a Dense layer with 784 units after it.",
				new Drawing("decoder").node("z", "input").node("logits", "output").connect("z", "logits"));
	}

	@Test
	void cycleIsNamed() {
		Drawing drawing = decoder("784").node("sum", "add").connect("dense2", "sum", "logits");
		drawing.node("back", "dense", "units", "784").connect("sum", "back", "sum");
		assertOnly("n-sum", "decoder: expected layers that follow from earlier ones, found a cycle 'sum' → 'back' → 'sum'."
				+ " Remove one of these connections.", drawing);
	}

	@Test
	void inputOnACycleIsNotReportedAsMissing() {
		assertEquals(List.of("decoder: expected layers that follow from earlier ones, found a cycle 'z' → 'dense1' → 'z'."
				+ " Remove one of these connections."), messages(decoder("784").connect("dense2", "logits").connect("dense1", "z")));
	}

	@Test
	void everyCycleIsNamed() {
		Drawing drawing = decoder("784").connect("dense2", "logits").node("a", "add").node("b", "add").node("c", "add")
				.connect("a", "a").connect("b", "c", "b").connect("a", "b");
		List<String> messages = messages(drawing);
		assertTrue(messages.contains("decoder: expected layers that follow from earlier ones, found a cycle 'a' → 'a'."
				+ " Remove one of these connections."), messages.toString());
		assertTrue(messages.contains("decoder: expected layers that follow from earlier ones, found a cycle 'b' → 'c' → 'b'."
				+ " Remove one of these connections."), messages.toString());
	}

	@Test
	void inputWithoutConnectionIsNamed() {
		assertEquals(List.of("decoder / logits: expected one connection at its input 'in', found none."
				+ " Connect the output of another layer to it.",
				"decoder / z: expected a layer that an output depends on, found none that does. Connect it, or delete it.",
				"decoder / dense1: expected a layer that an output depends on, found none that does. Connect it, or delete it.",
				"decoder / dense2: expected a layer that an output depends on, found none that does. Connect it, or delete it."),
				messages(decoder("784")));
	}

	@Test
	void combinationWithoutConnectionAsksForAtLeastOne() {
		assertTrue(messages(decoder("784").connect("dense2", "logits").node("sum", "add")).contains(
				"decoder / sum: expected at least one connection at its input 'in', found none."
						+ " Connect the output of another layer to it."));
	}

	@Test
	void secondConnectionAtASingleInputIsRefused() {
		assertOnly("n-logits", "decoder / logits: expected one connection at its input 'in', found 2, from 'dense2' and 'dense1'."
				+ " Remove all but one, or join them with an Add or Concatenate layer.",
				decoder("784").connect("dense2", "logits").connect("dense1", "logits"));
	}

	@Test
	void connectionWithoutAnEndIsTiedToItself() {
		Drawing drawing = decoder("784").connect("dense2", "logits");
		drawing.connect("dense1", "dense2");
		drawing.network().getConnections().getLast().setTarget(null);
		assertOnly("c-dense1-dense2", "decoder, connection after 'dense1': expected two layers of this network, found no target."
				+ " Connect it again or delete it.", drawing);
	}

	@Test
	void unknownPortsAreNamedWithTheNearest() {
		assertOnly("c-dense2-logits", "decoder / logits: expected as input 'in', found 'inn'. Did you mean 'in'?"
				+ " Connect it to one of these.", decoder("784").connect("dense2", "logits:inn"));
		assertEquals(List.of("decoder / parts: expected as output one of 'out1', 'out2', found a connection that names none."
				+ " Connect it to one of these."),
				messages(decoder("784").node("parts", "split").connect("dense2", "parts", "logits")));
	}

	@Test
	void portOfALayerWithoutPortsSaysSo() {
		List<String> messages = messages(decoder("784").connect("dense2", "logits").node("before", "dense").connect("before", "z"));
		assertTrue(messages.contains("decoder / z: expected no connection, since it has no input, found one."
				+ " Remove the connection."), messages.toString());
	}

	@Test
	void misspeltTypeSuggestsTheNearest() {
		assertOnly("n-extra", "decoder / extra: expected an installed layer type, found 'denze'. Did you mean 'dense'?",
				decoder("784").node("extra", "denze").connect("dense2", "extra", "logits"));
	}

	@Test
	void typeOfAMissingPlugInNamesIt() {
		Drawing drawing = decoder("784").node("wave", "spectral-wave").connect("dense2", "wave", "logits");
		Contributor needed = ArchitectureFactory.eINSTANCE.createContributor();
		needed.setBundle("org.example.spectral");
		needed.setVersion("2.0.1");
		drawing.architecture().getContributors().add(needed);
		LayerTypes types = LayerTypes.with(List.of(), bundle -> !bundle.equals("org.example.spectral"));
		assertEquals(List.of("decoder / wave: expected an installed layer type, found 'spectral-wave'. The model needs the plug-in"
				+ " 'org.example.spectral' (saved with version 2.0.1), which is not installed. In the workbench, choose"
				+ " Help > Install New Software."),
				NetworkInference.infer(drawing.network(), Optional.of(DECODER), types).problems().stream().map(Problem::message)
						.toList());
	}

	@Test
	void wrongSettingsNameLayerAndSetting() {
		Drawing drawing = decoder("many").connect("dense2", "logits");
		assertOnly("n-dense2", "decoder / dense2, setting 'units': expected an integer at least 1 and at most 1048576,"
				+ " found 'many'. Correct the value, or remove it to use the default 128.", drawing);
		assertOnly("n-norm", "decoder / norm: expected the name of a setting, found 'epsilo'. Did you mean 'epsilon'?"
				+ " Valid names are momentum, epsilon.",
				decoder("784").node("norm", "batch-norm", "epsilo", "1").connect("dense2", "norm", "logits"));
	}

	@Test
	void namesAreRequiredAndDiffer() {
		Drawing drawing = decoder("784").connect("dense2", "logits").node("dense1", "dense").connect("z", "dense1");
		assertTrue(messages(drawing).contains("decoder / dense1: expected names that differ within the network, found 'dense1'"
				+ " again. Rename one of the layers."), messages(drawing).toString());
		drawing.network().getNodes().getLast().setName("");
		assertTrue(messages(drawing).contains("decoder / layer without a name: expected a name, found none. Name the layer."));
	}

	@Test
	void layerThatNoOutputNeedsIsAWarningAndNotCounted() {
		NetworkFigures figures = infer(decoder("784").connect("dense2", "logits").node("extra", "dense").connect("z", "extra"));
		Problem problem = figures.problems().getFirst();
		assertEquals("decoder / extra: expected a layer that an output depends on, found none that does."
				+ " Connect it, or delete it.", problem.message());
		assertEquals(Severity.WARNING, problem.severity());
		assertEquals(List.of(), figures.errors());
		assertEquals(Set.of("extra"), figures.unused());
		assertEquals(32 * 200 + 200 + 200 * 784 + 784, figures.parameters());
		assertEquals(TensorShape.of(128), figures.node("n-extra").orElseThrow().outputs().get("out"));
	}

	@Test
	void portsOfTheRoleAreRequired() {
		assertEquals(List.of(
				"decoder / x: expected as port 'z', found 'x'. Did you mean 'z'? Rename the layer, or set its port.",
				"decoder: expected an Input layer for 'z' of shape [N, 32], found none. Add an Input layer named 'z'.",
				"decoder: expected an Output layer for 'logits' of shape [N, 784], found none. Add an Output layer named 'logits'."),
				messages(new Drawing("decoder").node("x", "input")));
	}

	@Test
	void networkThatLacksAPortIsTheElementOfTheProblem() {
		assertEquals(List.of("network-decoder", "network-decoder"), infer(new Drawing("decoder")).problems().stream()
				.map(Problem::elementId).toList());
	}

	@Test
	void outputIsDeliveredOnce() {
		assertOnly("n-again", "decoder / again: expected one Output layer for 'logits', found another."
				+ " Delete one of them, or set its port to another output of the role.",
				decoder("784").connect("dense2", "logits").node("again", "output", "port", "logits").connect("dense2", "again"));
	}

	@Test
	void portSettingStandsForTheName() {
		assertEquals(List.of(), messages(new Drawing("decoder").node("code", "input", "port", "z")
				.node("dense", "dense", "units", "784").node("result", "output", "port", "logits")
				.connect("code", "dense", "result")));
	}

	@Test
	void allProblemsAreFoundInOnePass() {
		Drawing drawing = new Drawing("decoder").node("z", "input").node("conv", "conv2d").node("wrong", "dense", "units", "0")
				.node("odd", "oddity").node("logits", "output").connect("z", "conv", "logits").connect("z", "wrong")
				.connect("z", "odd");
		assertEquals(Set.of("layer-shape", "setting-value", "unknown-layer", "unused-node"),
				Set.copyOf(infer(drawing).problems().stream().map(Problem::code).toList()));
	}

	@Test
	void tooManyValuesAreRefused() {
		assertTrue(messages(new Drawing("decoder").node("z", "input").node("dense", "dense", "units", "1000000")
				.node("image", "reshape", "shape", "1x1000x1000").node("up", "upsample", "factor", "100").node("logits", "output")
				.connect("z", "dense", "image", "up", "logits")).contains("decoder / up: expected fewer than 2³¹ values per example,"
						+ " found more. Lower its settings, or the size of what is connected to it."));
	}

	@Test
	void withoutARoleTheDrawingIsCheckedAlone() {
		NetworkFigures figures = NetworkInference.infer(decoder("784").node("d", "dens").network(), Optional.empty(), TYPES);
		assertEquals(List.of("unknown-layer", "input-missing"), figures.errors().stream().map(Problem::code).toList());
		assertEquals("decoder", figures.role());
	}

	@Test
	void unknownShapesOfARoleAreNoProblem() {
		Role unknown = new Role("decoder", "Decoder", "d", List.of(new RolePort("z", "z", RolePort.Presence.REQUIRED,
				Optional.empty())), DECODER.outputs());
		assertEquals(List.of(), NetworkInference.infer(decoder("3").connect("dense2", "logits").network(), Optional.of(unknown),
				TYPES).problems());
	}

	@Test
	void typeThatThrowsIsReportedWithItsContributor() {
		LayerType failing = new DeclaredLayer(new LayerHeader("test-failing", "F", LayerGroup.DENSE, "Fails.", "none"), List.of()) {
			@Override
			public LayerFigures infer(LayerSite site) {
				throw new IllegalStateException("not today");
			}
		};
		LayerContribution contribution = new Contribution(List.of(failing));
		Drawing drawing = decoder("784").node("f", "test-failing").connect("dense2", "f", "logits");
		assertEquals(List.of("decoder / f: expected a shape from the layer type 'test-failing' of " + Contribution.class.getName()
				+ ", found 'java.lang.IllegalStateException: not today'. Report this to whoever contributed the layer type."),
				NetworkInference.infer(drawing.network(), Optional.of(DECODER), LayerTypes.with(List.of(contribution))).problems()
						.stream().map(Problem::message).toList());
	}

	/** Layers without compilers. */
	private record Contribution(List<LayerType> layerTypes) implements LayerContribution {

		@Override
		public LayerCompilers compilers() {
			throw new AssertionError("Inference must not ask for compilers.");
		}
	}
}
