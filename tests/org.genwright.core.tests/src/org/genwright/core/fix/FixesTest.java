package org.genwright.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.genwright.core.family.Families;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.junit.jupiter.api.Test;

/** What is offered for the problems of a model, best first. */
class FixesTest {

	private final FixWorld world = new FixWorld();
	private final Architecture model = FixWorld.valid();

	private Node node(String id) {
		return (Node) Ids.find(model, id).orElseThrow();
	}

	private Problem problem(String code) {
		return world.report(model).problems().stream().filter(found -> found.code().equals(code)).findFirst()
				.orElseThrow(() -> new AssertionError(world.report(model).problems().toString()));
	}

	private List<String> titles(String code) {
		return world.fixes(problem(code), model).stream().map(Fix::title).toList();
	}

	private void mend(String code) {
		world.fixes(problem(code), model).getFirst().edit().apply(model, IdGenerator.counting());
	}

	@Test
	void unitsAreSetToWhatTheOutputTakesOrALayerIsInserted() {
		Settings.set(node("encoder.dense2").getSettings(), "units", "7");
		assertEquals(List.of("Set units of 'dense2' to 4", "Insert Dense with units 4 before 'mu'"), titles("role-output"));
	}

	@Test
	void channelsAreSetThroughLayersThatKeepThem() {
		Settings.set(node("encoder.conv1").getSettings(), "channels", "5");
		assertEquals(List.of("Set channels of 'conv1' to 6", "Set groups to 5"), titles("layer-shape"));
	}

	@Test
	void flattenIsInsertedBetweenImageAndDenseMidwayWithoutBends() {
		new Bypass("encoder.flatten1").apply(model, IdGenerator.counting());
		assertEquals("Insert Flatten before 'dense1'", titles("layer-shape").getFirst());
		mend("layer-shape");
		Node flatten = node("encoder.dense1").getIncoming().getFirst().getSource();
		assertEquals("flatten1 650 0", flatten.getName() + " " + flatten.getX() + " " + flatten.getY());
		assertEquals("encoder.add1", flatten.getIncoming().getFirst().getSource().getId());
		assertEquals(List.of(), world.report(model).problems());
	}

	@Test
	void insertedLayerKeepsTheOrderOfTheInputsItStandsIn() {
		Connection second = node("decoder.concat1").getIncoming().getFirst();
		new InsertNodes(second.getId(), "decoder.split1", List.of(new NewNode("dropout"))).apply(model, IdGenerator.counting());
		assertEquals(List.of("dropout1", "split1"), node("decoder.concat1").getIncoming().stream()
				.map(connection -> connection.getSource().getName()).toList());
		assertEquals("out1", node("node-1").getIncoming().getFirst().getSourcePort());
		assertEquals(List.of(), world.report(model).problems());
	}

	@Test
	void danglingOutputIsConnectedWithTheInputThatLacksIt() {
		new RemoveElement(node("encoder.mu").getIncoming().getFirst().getId()).apply(model, IdGenerator.counting());
		assertEquals(List.of("Connect 'dense2' with 'mu'", "Remove 'dense2'"), titles("unused-node"));
		assertEquals("Connect 'dense2' with 'mu'", titles("input-missing").getFirst());
	}

	@Test
	void missingOutputIsFedByWhatFeedsNothingAndElseByALayerBesideTheOther() {
		new RemoveElement("encoder.logVar").apply(model, IdGenerator.counting());
		assertEquals("Add the Output layer 'logVar' after 'dense3'", titles("role-port").getFirst());
		new RemoveElement("encoder.dense3").apply(model, IdGenerator.counting());
		assertEquals("Add the Output layer 'logVar' after 'dense1'", titles("role-port").getFirst());
		mend("role-port");
		assertEquals(List.of(), world.report(model).problems());
		assertEquals("encoder.dense1", node("node-1").getIncoming().getFirst().getSource().getIncoming().getFirst().getSource().getId());
	}

	@Test
	void missingNetworkIsAddedAsTheSmallestThatFillsItsRole() throws Exception {
		new RemoveElement("decoder").apply(model, IdGenerator.counting());
		assertEquals(List.of("Add the network 'decoder'"), titles("missing-network"));
		mend("missing-network");
		assertEquals(List.of(), world.report(model).problems());
		Network added = model.getNetworks().get(1);
		assertEquals(List.of("z", "dense1", "logits"), added.getNodes().stream().map(Node::getName).toList());
		assertTrue(added.getY() > 100, "below the encoder");
		assertFalse(ArchitectureFile.toBytes(model).length == 0);
	}

	@Test
	void cycleLosesTheConnectionThatClosesIt() {
		Network decoder = (Network) Ids.find(model, "decoder").orElseThrow();
		Connection back = FixWorld.connection(decoder, node("decoder.upsample1"), null, node("decoder.concat1"), null);
		assertEquals("Remove the connection from 'upsample1' to 'concat1'", titles("cycle").getFirst());
		mend("cycle");
		assertFalse(decoder.getConnections().contains(back));
	}

	@Test
	void typeIsCorrectedAndItsSettingsKept() {
		node("encoder.conv1").setType("conf2d");
		assertEquals("Change the type to Convolution", titles("unknown-layer").getFirst());
		mend("unknown-layer");
		assertEquals("6", Settings.get(node("encoder.conv1").getSettings(), "channels").orElseThrow());
	}

	@Test
	void layerOfAPlugInThatIsNotInstalledIsLeftAlone() {
		Contributor contributor = ArchitectureFactory.eINSTANCE.createContributor();
		contributor.setBundle("org.example.layers");
		model.getContributors().add(contributor);
		node("encoder.conv1").setType("example-conv2d");
		Families families = world.familiesWithout("org.example.layers");
		Validator.Report report = new Validator(families, world.datasets()).report(model, world.file());
		Problem problem = report.problems().stream().filter(found -> found.code().equals("unknown-layer")).findFirst().orElseThrow();
		assertEquals(List.of(), new Fixes(families, world.datasets()).of(problem, report, model));
	}

	@Test
	void valuesGoToTheNearestBoundTheNearestChoiceOrTheDefault() {
		Settings.set(node("encoder.conv1").getSettings(), "kernel", "256");
		assertEquals(List.of("Set kernel to 255", "Use the default of kernel, 3"), titles("setting-value"));
		Settings.remove(node("encoder.conv1").getSettings(), "kernel");
		Settings.set(node("encoder.dense1").getSettings(), "activation", "rleu");
		assertEquals("Set activation to relu", titles("setting-value").getFirst());
		Settings.set(node("encoder.dense1").getSettings(), "activation", "whatever");
		assertEquals(List.of("Use the default of activation, none"), titles("setting-value"));
	}

	@Test
	void takenInputKeepsOneOrJoinsAll() {
		FixWorld.connection((Network) Ids.find(model, "encoder").orElseThrow(), node("encoder.conv1"), null, node("encoder.pool1"), null);
		assertEquals(List.of("Join the inputs with Add", "Keep the connection from 'norm1' only",
				"Keep the connection from 'conv1' only", "Join the inputs with Concatenate"), titles("input-taken"));
	}

	@Test
	void problemOfAnotherModelHasNoFixes() {
		Problem foreign = Problem.error("role-output", "elsewhere", "this", "that", "").at("encoder.dense2");
		assertEquals(List.of(), world.fixes(foreign, model));
	}

	@Test
	void newerFormatHasNoFixes() {
		assertFalse(Fixes.covers(Problem.error("format-version", "w", "e", "f", "r")));
		assertTrue(Fixes.covers(Problem.error("cycle", "w", "e", "f", "r")));
	}
}
