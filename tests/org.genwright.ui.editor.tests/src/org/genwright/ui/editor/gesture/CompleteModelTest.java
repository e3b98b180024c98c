package org.genwright.ui.editor.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Settings;
import org.genwright.testing.ui.SWTBotText;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

/** A variational autoencoder of handwritten digits, drawn on an empty canvas, saved, and trained. */
class CompleteModelTest {

	private static final Path LAUNCHER = Path.of(System.getProperty("genwright.tests.launcher",
			"../../releng/org.genwright.product/target/products/org.genwright.product/linux/gtk/x86_64/genwright/genwright"));
	private static final int TRAINING_SECONDS = 200;

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();
	private final Hand hand = new Hand(fixture);

	@TempDir
	Path folder;

	@Test
	void aModelDrawnByGesturesAloneTrains() throws Exception {
		fixture.open("drawn", empty());
		fixture.maximise();
		drawEncoder();
		drawDecoder();
		String drawn = fixture.xmi();
		fixture.input().key('l', Modifier.CTRL, Modifier.SHIFT);
		UserInterface.waitUntil("the diagram is laid out", () -> !fixture.xmi().equals(drawn));
		fixture.input().key('9', Modifier.CTRL);
		fixture.screenshot("digits-vae-by-gestures");
		assertEquals(List.of(), UserInterface.get(() -> fixture.session().state().report().problems().stream().map(Problem::message).toList()));
		fixture.input().key('s', Modifier.CTRL);
		assertFalse(fixture.editor().isDirty());
		train(fixture.file("drawn").getLocation().toPath());
	}

	private static Architecture empty() {
		Architecture architecture = Architectures.create("drawn", "Drawn by hand", "vae");
		architecture.setDataShape("1x8x8");
		DatasetReference digits = ArchitectureFactory.eINSTANCE.createDatasetReference();
		digits.setSource("digits");
		architecture.setDataset(digits);
		Settings.set(architecture.getSettings(), "decoder", "categorical");
		return architecture;
	}

	private void drawEncoder() {
		fixture.input().doubleClick(hand.palette("Network: Encoder"));
		fixture.input().key('9', Modifier.CTRL);
		select("encoder", "x");
		append("flatten");
		append("dense");
		set("Units", "64");
		String hidden = last("encoder");
		appendInto("encoder", "mu");
		hand.click(node("encoder", hidden));
		appendInto("encoder", "logVar");
	}

	private void drawDecoder() {
		fixture.input().doubleClick(hand.palette("Network: Decoder"));
		fixture.input().key('9', Modifier.CTRL);
		select("decoder", "z");
		append("dense");
		set("Units", "64");
		appendInto("decoder", outputs("decoder"));
	}

	private String outputs(String role) {
		return fixture.model(model -> network(model, role).getNodes().stream().filter(node -> node.getType().equals("output")).findFirst()
				.orElseThrow().getName());
	}

	private void select(String role, String name) {
		hand.click(node(role, name));
	}

	private String node(String role, String name) {
		return fixture.model(model -> network(model, role).getNodes().stream().filter(node -> node.getName().equals(name)).findFirst()
				.orElseThrow().getId());
	}

	private String last(String role) {
		return fixture.model(model -> network(model, role).getNodes().getLast().getName());
	}

	private static Network network(Architecture model, String role) {
		return model.getNetworks().stream().filter(network -> network.getRole().equals(role)).findFirst().orElseThrow();
	}

	/** Adds a layer after the selected one by typing its name. */
	private void append(String type) {
		fixture.input().type(type);
		fixture.input().key(Key.ENTER);
	}

	/** Adds a dense layer after the selected one and connects it to an output with Ctrl+L. */
	private void appendInto(String role, String output) {
		append("dense");
		fixture.input().key('l', Modifier.CTRL);
		append(output);
		String added = last(role);
		assertTrue(fixture.model(model -> Hand.connections(model, network(model, role).getId())).contains(added + ">" + output), added);
	}

	/** Types a setting of the selected layer in the Properties view. */
	private void set(String label, String value) {
		fixture.restore();
		SWTBotText field = fixture.bot().viewById("org.eclipse.ui.views.PropertySheet").bot().textWithLabel(label);
		Rectangle place = field.absoluteLocation();
		fixture.input().click(new Point(place.x + place.width / 2, place.y + place.height / 2));
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().type(value);
		fixture.input().key(Key.ENTER);
		fixture.maximise();
		fixture.editor().show();
	}

	private void train(Path model) throws IOException, InterruptedException {
		Path log = folder.resolve("log.txt");
		Process process = new ProcessBuilder(LAUNCHER.toAbsolutePath().normalize().toString(), "run", model.toString(), "--set", "epochs=2",
				"--out", folder.resolve("runs").toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS), () -> "still training: " + read(log));
		assertEquals(0, process.exitValue(), () -> read(log));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException failure) {
			return failure.toString();
		}
	}
}
