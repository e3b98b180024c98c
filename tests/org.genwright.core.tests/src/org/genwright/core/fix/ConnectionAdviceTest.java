package org.genwright.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NetworkInference;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.shape.TensorShape;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.junit.jupiter.api.Test;

/** Which connections are refused, why, and what is offered instead. */
class ConnectionAdviceTest {

	private final FixWorld world = new FixWorld();
	private final Architecture model = FixWorld.valid();
	private final Network encoder = model.getNetworks().getFirst();

	private ConnectionAdvice advice() {
		Validator.Report report = world.report(model);
		return ConnectionAdvice.of(encoder, report.networks().networks().getFirst(), Optional.of(report.roles().getFirst()),
				world.families().layers());
	}

	private Node node(String id) {
		return (Node) Ids.find(model, id).orElseThrow();
	}

	private ConnectionAdvice.Verdict.Refused refused(String source, String port, String target, String input) {
		assertFalse(advice().allows(node(source), port, node(target), input));
		return (ConnectionAdvice.Verdict.Refused) advice().judge(node(source), port, node(target), input);
	}

	private static List<String> titles(ConnectionAdvice.Verdict.Refused refused) {
		return refused.adapters().stream().map(Fix::title).toList();
	}

	/** Applies every adapter to a copy, and expects no more problems than before. */
	private void assertAdaptersConnect(ConnectionAdvice.Verdict.Refused refused) {
		long errors = world.report(model).problems().size();
		for (Fix fix : refused.adapters()) {
			Architecture copy = Architectures.copy(model);
			fix.edit().apply(copy, IdGenerator.counting());
			assertTrue(world.report(copy).problems().size() <= errors, fix.title() + ": " + world.report(copy).problems());
		}
	}

	@Test
	void layerMayNotFeedItself() {
		assertEquals("encoder / dense1: expected an input from another layer, found its own output. Choose another layer.",
				refused("encoder.dense1", "", "encoder.dense1", "").reason());
	}

	@Test
	void layersOfDifferentNetworksMayNotBeConnected() {
		assertEquals("encoder / dense1: expected a layer of the same network, found 'z' of another. Connect layers of one network only;"
				+ " networks meet at their input and output layers.", refused("decoder.z", "", "encoder.dense1", "").reason());
	}

	@Test
	void connectionThatClosesACycleIsRefused() {
		assertEquals("encoder / add1: expected an input from an earlier layer, found 'dense1', which follows from it."
				+ " Remove a connection on the way from 'add1' to it first.", refused("encoder.dense1", "", "encoder.add1", "").reason());
	}

	@Test
	void connectionThatIsThereIsRefused() {
		assertEquals("encoder / add1: expected another output at its input 'in', found 'pool1', which is connected to it already."
				+ " Choose another layer.", refused("encoder.pool1", "", "encoder.add1", "in").reason());
	}

	@Test
	void takenInputOffersToJoinAndToReplace() {
		ConnectionAdvice.Verdict.Refused refused = refused("encoder.conv1", "", "encoder.pool1", "");
		assertEquals("encoder / pool1: expected one connection at its input 'in', found another, from 'norm1'. Remove that one, or join"
				+ " them with an Add or Concatenate layer.", refused.reason());
		assertEquals(List.of("Join 'norm1' and 'conv1' with Add", "Join 'norm1' and 'conv1' with Concatenate", "Replace the connection from 'norm1'"), titles(refused));
	}

	@Test
	void unknownPortsAreRefusedWithThoseThereAre() {
		assertEquals("encoder / dense1: expected as input 'in', found 'side'. Choose one of these.",
				refused("encoder.flatten1", "", "encoder.dense1", "side").reason());
		assertEquals("encoder / x: expected a layer with an input, found a layer that has none. Choose another layer.",
				refused("encoder.flatten1", "", "encoder.x", "").reason());
		node("encoder.conv2").setType("magic");
		assertEquals("encoder / conv2: expected a layer with an input, found a layer of the type 'magic' whose inputs are not known."
				+ " Choose another layer.", refused("encoder.conv1", "", "encoder.conv2", "").reason());
	}

	@Test
	void shapeIsRefusedInTheWordsOfTheLayerAndAdaptersConnect() {
		new RemoveElement(node("encoder.dense1").getIncoming().getFirst().getId()).apply(model, IdGenerator.counting());
		ConnectionAdvice.Verdict.Refused refused = refused("encoder.add1", "", "encoder.dense1", "");
		assertEquals("encoder / dense1: expected [N, D], found [N, 6, 4, 4] from 'add1'. Insert a Flatten layer before it.",
				refused.reason());
		assertEquals(List.of("Insert Flatten", "Insert Reshape with shape 16x6"), titles(refused));
		assertAdaptersConnect(refused);
	}

	@Test
	void outputIsRefusedForTheContractOfTheRole() {
		new RemoveElement(node("encoder.mu").getIncoming().getFirst().getId()).apply(model, IdGenerator.counting());
		ConnectionAdvice.Verdict.Refused refused = refused("encoder.dense1", "", "encoder.mu", "");
		assertEquals("encoder / mu: expected [N, 4], found [N, 16] from 'dense1'. Give the layer before it as many values, or insert one"
				+ " that does.", refused.reason());
		assertEquals(List.of("Insert Dense with units 4", "Set units of 'dense1' to 4 and connect"), titles(refused));
		assertAdaptersConnect(refused);
		assertTrue(advice().allows(node("encoder.dense2"), "", node("encoder.mu"), ""));
	}

	@Test
	void shapesThatDifferAreAddedThroughAProjection() {
		ConnectionAdvice.Verdict.Refused refused = refused("encoder.x", "", "encoder.add1", "");
		assertEquals("Insert Average pooling with kernel 2 and Convolution with channels 6 and kernel 1", titles(refused).getFirst());
		assertAdaptersConnect(refused);
	}

	@Test
	void movedConnectionDoesNotStandInItsOwnWay() {
		Node pool = node("encoder.pool1");
		assertFalse(advice().allows(node("encoder.conv1"), "", pool, ""));
		assertTrue(advice().without(pool.getIncoming().getFirst()).allows(node("encoder.conv1"), "", pool, ""));
	}

	@Test
	void firstLegalInputIsFoundAmongTheFree() {
		assertEquals(Optional.empty(), advice().firstLegalInput(node("encoder.conv2"), "", node("encoder.pool1")));
		new RemoveElement(node("encoder.pool1").getIncoming().getFirst().getId()).apply(model, IdGenerator.counting());
		assertEquals(Optional.of("in"), advice().firstLegalInput(node("encoder.conv2"), "", node("encoder.pool1")));
	}

	@Test
	void thousandTargetsAreJudgedInMilliseconds() {
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId("net");
		network.setRole("net");
		FixWorld.node(network, "x", "input", 0, 0);
		for (int i = 1; i < 1000; i++) {
			FixWorld.node(network, "n" + i, i % 5 == 0 ? "add" : "dense", 0, 0, i % 5 == 0 ? new String[0] : new String[] { "units", "8" });
			FixWorld.connect(network, network.getNodes().get(i - 1), network.getNodes().get(i));
			if (i > 5 && i % 5 == 0) {
				FixWorld.connect(network, network.getNodes().get(i - 5), network.getNodes().get(i));
			}
		}
		Role role = new Role("net", "Net", "", List.of(new RolePort("x", "", TensorShape.of(8))), List.of());
		NetworkFigures figures = NetworkInference.infer(network, Optional.of(role), LayerTypes.standard());
		assertEquals(1000, figures.nodes().size());
		long[] nanos = new long[25];
		for (int round = 0; round < nanos.length; round++) {
			long begin = System.nanoTime();
			ConnectionAdvice advice = ConnectionAdvice.of(network, figures, Optional.of(role), LayerTypes.standard());
			Node source = network.getNodes().get(500);
			long legal = network.getNodes().stream().filter(target -> advice.allows(source, "", target, "")).count();
			nanos[round] = System.nanoTime() - begin;
			assertEquals(98, legal, "the sums behind the source that it does not feed yet");
		}
		Arrays.sort(nanos);
		assertTrue(nanos[nanos.length / 2] < 50_000_000, "median of " + nanos[nanos.length / 2] / 1e6 + " ms");
	}
}
