package org.genwright.ui.editor.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunDataset;
import org.genwright.core.run.RunEnvironment;
import org.genwright.core.run.RunFamily;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunRecord;
import org.genwright.core.run.RunSplit;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunStore;
import org.genwright.core.run.RunWriter;
import org.genwright.diagram.colour.Rgb;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.testing.ui.SWTBotButton;
import org.genwright.testing.ui.SWTBotEditor;
import org.genwright.testing.ui.SWTBotShell;
import org.genwright.testing.ui.SWTBotTable;
import org.genwright.testing.ui.SWTBotTree;
import org.genwright.testing.ui.SWTBotTreeItem;
import org.genwright.testing.ui.SWTBotView;
import org.genwright.testing.ui.SWTWorkbenchBot;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;
import org.genwright.nn.Backend;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.figure.DiagramColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompareEditorTest {

	private static final String NAVIGATOR = "org.eclipse.ui.navigator.ProjectExplorer";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	/** The example with a wider layer, without a layer, and with a new one. */
	private static Architecture edited(Architecture example) {
		Architecture edited = Architectures.copy(example);
		Settings.set(((Node) Ids.find(edited, "encoder.dense1").orElseThrow()).getSettings(), "units", "128");
		Network decoder = edited.getNetworks().getLast();
		Node dropout = (Node) Ids.find(edited, "decoder.dropout2").orElseThrow();
		Connection into = dropout.getIncoming().getFirst();
		Connection outOf = dropout.getOutgoing().getFirst();
		into.setTarget(outOf.getTarget());
		decoder.getConnections().remove(outOf);
		decoder.getNodes().remove(dropout);
		((Node) Ids.find(edited, "encoder.mu").orElseThrow()).setY(200);
		return edited;
	}

	private void write(String name, Architecture model) throws CoreException, IOException {
		fixture.file(name).create(new ByteArrayInputStream(ArchitectureFile.toBytes(model)), true, null);
	}

	private Architecture example() throws IOException {
		fixture.openExample("digits-vae");
		return UserInterface.get(() -> Architectures.copy(fixture.session().architecture()));
	}

	/** Selects two files in the Project Explorer and chooses the last item of the context menu. */
	private SWTBotEditor compareInExplorer(String first, String second) {
		SWTBotView explorer = fixture.bot().openView(NAVIGATOR);
		UserInterface.run(() -> ((ISetSelectionTarget) explorer.part())
				.selectReveal(new StructuredSelection(List.of(fixture.file(second), fixture.file(first)))));
		SWTBotTree tree = explorer.bot().tree();
		SWTBotTreeItem project = tree.getTreeItem(fixture.project().getName());
		input().click(place(project.getNode(first + ".genmodel")));
		input().click(place(project.getNode(second + ".genmodel")), Modifier.CTRL);
		fixture.bot().waitUntil("both files are selected", () -> tree.widget.getSelectionCount() == 2);
		chooseLast(tree.widget);
		return fixture.bot().editorByTitle(first + ".genmodel - " + second + ".genmodel");
	}

	/** Opens the context menu by the keyboard and chooses its last item. */
	private void chooseLast(Control control) {
		AtomicBoolean open = new AtomicBoolean();
		UserInterface.run(() -> control.getMenu().addListener(SWT.Show, _ -> open.set(true)));
		input().key(Key.F10, Modifier.SHIFT);
		fixture.bot().waitUntil("the context menu", open::get);
		input().settle();
		input().key(Key.UP);
		input().key(Key.ENTER);
	}

	private static Point place(SWTBotTreeItem item) {
		return UserInterface.get(() -> item.widget().getParent().toDisplay(item.widget().getBounds().x + 20, item.widget().getBounds().y + 8));
	}

	private RealInput input() {
		return fixture.input();
	}

	private void click(SWTBotEditor compare, String button) {
		SWTBotButton found = compare.bot().button(button);
		fixture.bot().waitUntil("'" + button + "' is enabled", found.widget::isEnabled);
		Rectangle place = found.absoluteLocation();
		input().click(new Point(place.x + place.width / 2, place.y + place.height / 2));
	}

	private static Point place(SWTBotTable table, int row) {
		return UserInterface.get(() -> table.widget.toDisplay(40, table.widget.getItem(row).getBounds().y + 8));
	}

	private void clickRow(SWTBotTable table, int row) {
		input().click(place(table, row));
	}

	private static List<String> rows(SWTBotTable table) {
		return IntStream.range(0, table.rowCount())
				.mapToObj(row -> table.cell(row, "Difference") + " | " + table.cell(row, "Where") + " | " + table.cell(row, "Change")).toList();
	}

	@Test
	void differencesAreListedTakenOverAndUndone() throws IOException, CoreException {
		Architecture example = example();
		write("edited", edited(example));
		String before = fixture.xmi();
		SWTBotEditor compare = compareInExplorer("digits-vae", "edited");
		SWTBotTable table = compare.bot().table();
		assertEquals(List.of("≠  changed | encoder / dense1 | units 256 → 128", "−  removed | decoder / dropout2 | type dropout, rate 0.2",
				"−  removed | decoder / dropout2 → logits-dense | ",
				"≠  changed | decoder / dense2 → logits-dense | target decoder.dropout2 → decoder.logits-dense"), rows(table).stream().sorted(
						Comparator.comparing((String row) -> !row.contains("dense1")).thenComparing(row -> !row.contains("removed"))).toList());
		clickRow(table, table.indexOf("encoder / dense1", "Where"));
		fixture.screenshot("compare-light");
		click(compare, "Take Over This Change");
		fixture.bot().waitUntil("one less", () -> table.rowCount() == 3);
		assertEquals("128", fixture.model(model -> Settings.get(((Node) Ids.find(model, "encoder.dense1").orElseThrow()).getSettings(), "units").orElse("")));
		assertTrue(fixture.editor().isDirty());
		assertFalse(compare.isDirty());
		click(compare, "Take Over All");
		assertTrue(compare.bot().label("The models are the same").getText().length() > 0);
		assertEquals(0, table.rowCount());
		fixture.input().key('z', Modifier.CTRL);
		fixture.bot().waitUntil("three again", () -> table.rowCount() == 3);
		fixture.input().key('z', Modifier.CTRL);
		fixture.bot().waitUntil("four again", () -> table.rowCount() == 4);
		assertEquals(before, fixture.xmi());
	}

	@Test
	void positionsAreListedOnRequest() throws IOException, CoreException {
		write("edited", edited(example()));
		SWTBotEditor compare = compareInExplorer("digits-vae", "edited");
		SWTBotTable table = compare.bot().table();
		assertFalse(table.cells("Where").contains("encoder / mu"));
		click(compare, "Show positions and notes too");
		assertEquals("y 63 → 200", table.cell(table.indexOf("encoder / mu", "Where"), "Change"));
	}

	@Test
	void theDiagramsMarkTheDifferencesInTheDarkThemeToo() throws IOException, CoreException {
		write("edited", edited(example()));
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.bot().waitUntil("dark", () -> DiagramColours.current().isDark());
			SWTBotEditor compare = compareInExplorer("digits-vae", "edited");
			fixture.maximise();
			UserInterface.run(() -> SWTWorkbenchBot.page().setPartState(compare.getReference(), IWorkbenchPage.STATE_MAXIMIZED));
			SWTBotTable table = compare.bot().table();
			clickRow(table, table.indexOf("decoder / dropout2", "Where"));
			input().settle();
			fixture.screenshot("compare-dark");
			int inRight = UserInterface.get(() -> compare.bot().widget("the right diagram", FigureCanvas.class,
					canvas -> canvas.getLocation().x >= 0 && canvas.toDisplay(0, 0).x > 400).getViewport().getViewLocation().x);
			assertTrue(inRight > 0, "the right diagram shows the same place");
			Rgb removed = CompareColours.DARK.removed();
			assertTrue(hasPixels(compare.bot().widget("the left diagram", FigureCanvas.class, _ -> true), removed), "no mark " + removed.hex());
		} finally {
			fixture.bot().menu("Window", "Appearance", "Light").click();
			fixture.bot().shell("Light Theme").button("Later").click();
		}
	}

	/** Tells whether a control shows at least a few pixels of a colour. */
	private static boolean hasPixels(Control control, Rgb colour) {
		return UserInterface.get(() -> {
			Point size = control.getSize();
			Image image = new Image(control.getDisplay(), size.x, size.y);
			GC gc = new GC(control);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageData data = image.getImageData();
			image.dispose();
			int found = 0;
			for (int i = 0; i < size.x * size.y; i++) {
				RGB pixel = data.palette.getRGB(data.getPixel(i % size.x, i / size.x));
				found += pixel.equals(new RGB(colour.red(), colour.green(), colour.blue())) ? 1 : 0;
			}
			return found > 20;
		});
	}

	@Test
	void aClickOnAMarkedLayerSelectsItsDifferenceAndTheWheelZooms() throws IOException, CoreException {
		write("edited", edited(example()));
		SWTBotEditor compare = compareInExplorer("digits-vae", "edited");
		SWTBotTable table = compare.bot().table();
		clickRow(table, table.indexOf("encoder / dense1", "Where"));
		clickRow(table, table.indexOf("decoder / dropout2", "Where"));
		FigureCanvas left = compare.bot().widget("the left diagram", FigureCanvas.class, _ -> true);
		input().click(UserInterface.get(() -> left.toDisplay(left.getSize().x / 2, left.getSize().y / 2)));
		assertEquals(List.of(table.indexOf("decoder / dropout2", "Where")), table.selection());
		int width = UserInterface.get(() -> left.getViewport().getHorizontalRangeModel().getMaximum());
		input().wheel(UserInterface.get(() -> left.toDisplay(50, 50)), 2, Modifier.CTRL);
		fixture.bot().waitUntil("zoomed", () -> left.getViewport().getHorizontalRangeModel().getMaximum() > 1.3 * width);
	}

	@Test
	void takingOverOpensTheLeftModelIfNoEditorHas() throws IOException, CoreException {
		write("edited", edited(example()));
		fixture.editor().close();
		SWTBotEditor compare = compareInExplorer("digits-vae", "edited");
		click(compare, "Take Over All");
		SWTBotEditor opened = fixture.bot().editorByTitle("digits-vae.genmodel");
		fixture.bot().waitUntil("changed", opened::isDirty);
		assertEquals(ModelEditor.ID, opened.getId());
		assertTrue(compare.bot().label("The models are the same").getText().length() > 0);
		opened.save();
		assertFalse(opened.isDirty());
	}

	@Test
	void theModelOfARunCanBeChosenAndStaysAsItIs() throws IOException, ProblemException {
		Path run = run(edited(example()));
		fixture.editor().click("dense1");
		chooseLast(fixture.editor().canvas());
		SWTBotShell dialog = fixture.bot().shell("Compare Models");
		dialog.text().setText("*run in");
		fixture.screenshot("compare-with");
		dialog.button("OK").click();
		String name = run.getFileName().toString();
		SWTBotEditor compare = fixture.bot().editorByTitle("digits-vae.genmodel - " + name);
		assertEquals(4, compare.bot().table().rowCount());
		UserInterface.get(() -> SWTWorkbenchBot.page().openEditor(new CompareInput(run.resolve(RunFiles.ARCHITECTURE),
				fixture.file("digits-vae").getLocation().toPath()), CompareEditor.ID));
		SWTBotEditor locked = fixture.bot().editorByTitle(name + " - digits-vae.genmodel");
		assertEquals("The left model is the record of a run and stays as it is.", locked.bot().label("record of a run").getText());
		assertFalse(locked.bot().button("Take Over All").isEnabled());
	}

	@Test
	void theModelsOfTwoRunsAreComparedFromTheRunsView() throws IOException, ProblemException {
		Architecture example = example();
		run(example);
		run(edited(example));
		SWTBotTable runs = fixture.bot().openView("org.genwright.ui.views.runs").bot().table();
		fixture.bot().waitUntil("both runs", () -> runs.widget.getItemCount() == 2);
		clickRow(runs, 0);
		input().click(place(runs, 1), Modifier.CTRL);
		fixture.bot().waitUntil("both runs are selected", () -> runs.widget.getSelectionCount() == 2);
		chooseLast(runs.widget);
		fixture.bot().waitUntil("the comparison", () -> CompareEditor.ID.equals(fixture.bot().activeEditor().getId()));
		assertEquals(4, fixture.bot().activeEditor().bot().table().rowCount());
	}

	/** Writes a run of a model into the project, and returns its directory. */
	private Path run(Architecture model) throws IOException, ProblemException {
		RunInputs inputs = new RunInputs("digits-vae.genmodel", "0".repeat(64), new RunFamily("vae", "VAE", "org.genwright.family.vae", "0.1.0"),
				new RunDataset("digits", "digits", "Digits", "0".repeat(64), 1797, "1x8x8", List.of(), List.of(), "", "", Map.of(), 0),
				new RunSplit("all", 1797, 0, 0), List.of(), Map.of(), Map.of("seed", 1L), 1);
		RunStore store = new RunStore(fixture.project().getLocation().toPath().resolve("runs"));
		try (RunWriter writer = store.create(RunRecord.draft("digits-vae", inputs,
				RunEnvironment.here(Backend.HOST, 1, 1, Map.of("genwright", "0.1.0"))), ArchitectureFile.toBytes(model))) {
			writer.update(writer.record().withState(RunState.FINISHED));
			return store.list().runs().getFirst().directory();
		}
	}
}
