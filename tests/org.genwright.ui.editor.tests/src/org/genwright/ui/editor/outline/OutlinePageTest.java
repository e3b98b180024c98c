package org.genwright.ui.editor.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.TreeItem;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.testing.ui.SWTBotTree;
import org.genwright.testing.ui.SWTBotTreeItem;
import org.genwright.testing.ui.SWTBotView;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.canvas.LargeModel;
import org.genwright.ui.editor.command.DeleteElements;
import org.genwright.ui.editor.command.FoldFrame;
import org.genwright.ui.editor.command.Rename;
import org.genwright.ui.editor.figure.DiagramColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutlinePageTest {

	private static final String VIEW = "org.eclipse.ui.views.ContentOutline";
	private static final String MODEL = "Digits VAE : vae";
	private static final List<String> ENCODER = List.of("x : Input", "flatten : Flatten", "dense1 : Dense", "dropout1 : Dropout", "dense2 : Dense",
			"dropout2 : Dropout", "mu-dense : Dense", "mu : Output", "logVar-dense : Dense", "logVar : Output");

	private static final int PAINTINGS = 10;
	private static final double MOST_PAINT_MILLIS = 50;

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private SWTBotTree tree;
	private Canvas overview;
	private FigureCanvas canvas;

	private void open() {
		fixture.openExample("digits-vae");
		show();
	}

	private void show() {
		SWTBotView view = fixture.bot().openView(VIEW);
		tree = view.bot().treeWithId("outline");
		overview = view.bot().widget("the overview", Canvas.class, control -> "overview".equals(control.getData("org.eclipse.swtbot.widget.key")));
		canvas = (FigureCanvas) fixture.editor().canvas();
	}

	private List<String> lines() {
		return UserInterface.get(() -> Arrays.stream(tree.widget.getItems()).flatMap(item -> Arrays.stream(item.getItems())).map(TreeItem::getText).toList());
	}

	private List<String> selected() {
		return UserInterface.get(() -> List.copyOf(fixture.session().selection().ids()));
	}

	private void waitForTree(String... texts) {
		fixture.bot().waitUntil("selected in the tree: " + List.of(texts), () -> tree.selection().equals(List.of(texts)));
	}

	private void click(SWTBotTreeItem item, Modifier... held) {
		fixture.input().click(middle(item), held);
	}

	/** Returns where an item is on the display, once the tree has scrolled to it and stopped. */
	private Point middle(SWTBotTreeItem item) {
		UserInterface.run(() -> {
			if (!isInside(bounds(item))) {
				tree.widget.setTopItem(item.widget());
			}
		});
		Rectangle[] last = new Rectangle[1];
		fixture.bot().waitUntil("the item stands still", () -> {
			Rectangle before = last[0];
			last[0] = bounds(item);
			return last[0].equals(before) && isInside(last[0]);
		});
		return UserInterface.get(() -> tree.widget.toDisplay(last[0].x + 10, last[0].y + last[0].height / 2));
	}

	private static Rectangle bounds(SWTBotTreeItem item) {
		return item.widget().getBounds();
	}

	/** An item at the lower edge may be under a scroll bar. */
	private boolean isInside(Rectangle bounds) {
		return bounds.y >= 0 && bounds.y + 2 * bounds.height <= tree.widget.getClientArea().height;
	}

	/** Returns where the middle of a box of the diagram is on the display, in the overview. */
	private Point small(Box box) {
		return UserInterface.get(() -> {
			Rectangle area = scale().small(box);
			return overview.toDisplay(area.x + area.width / 2, area.y + area.height / 2);
		});
	}

	private OverviewScale scale() {
		Rectangle area = overview.getClientArea();
		return new OverviewScale(fixture.session().state().scene().bounds(), area.width, area.height);
	}

	private Box box(String node) {
		return UserInterface.get(() -> fixture.session().state().scene().nodes().filter(figure -> figure.id().equals(node)).findFirst()
				.map(NodeFigure::box).orElseThrow());
	}

	private boolean isSeen(String name) {
		Point middle = fixture.editor().getEditPart(name).center();
		return UserInterface.get(() -> canvas.isVisible() && canvas.getClientArea().contains(canvas.toControl(middle)));
	}

	private Point scrolled() {
		return UserInterface.get(() -> new Point(canvas.getViewport().getViewLocation().x, canvas.getViewport().getViewLocation().y));
	}

	private void enlarge() {
		UserInterface.run(() -> fixture.editor().canvas().setFocus());
		fixture.input().key('0', Modifier.CTRL);
		fixture.input().settle();
	}

	@Test
	void theTreeListsNetworksTheirLayersInDataFlowOrderAndTheSkeleton() {
		open();
		assertEquals(List.of("Encoder", "Decoder", "Probabilistic skeleton"), lines());
		assertEquals(ENCODER, tree.expandNode(MODEL, "Encoder").expand().getNodes());
		assertTrue(tree.expandNode(MODEL, "Probabilistic skeleton").expand().getNodes().contains("z : Latents"));
		fixture.screenshot("outline");
	}

	@Test
	void treeAndCanvasHaveOneSelection() {
		open();
		click(tree.expandNode(MODEL, "Encoder", "mu-dense : Dense"));
		fixture.bot().waitUntil("selected on the canvas", () -> fixture.editor().selection().equals(List.of("encoder.mu-dense")));
		click(tree.expandNode(MODEL, "Encoder", "dense1 : Dense"), Modifier.CTRL);
		fixture.bot().waitUntil("two are selected", () -> selected().size() == 2);
		fixture.editor().click("flatten");
		waitForTree("flatten : Flatten");
		fixture.editor().bot().cTabItem("Layers").activate();
		UserInterface.run(() -> fixture.session().selection().select(List.of("decoder.z"), this));
		waitForTree("z : Input");
	}

	@Test
	void theTreeFollowsTheModelAndKeepsWhatIsExpanded() {
		open();
		tree.expandNode(MODEL, "Probabilistic skeleton").expand();
		UserInterface.run(() -> tree.expandNode(MODEL, "Decoder").widget().setExpanded(false));
		UserInterface.run(() -> fixture.session().run("Rename", new Rename("encoder.dense1", "wide")));
		assertEquals("wide : Dense", tree.expandNode(MODEL, "Encoder", "wide : Dense").getText());
		UserInterface.run(() -> fixture.session().run("Delete", new DeleteElements(Set.of("encoder.dense2"))));
		fixture.bot().waitUntil("without dense2", () -> !tree.expandNode(MODEL, "Encoder").getNodes().contains("dense2 : Dense"));
		assertFalse(UserInterface.get(() -> tree.expandNode(MODEL, "Decoder").widget().getExpanded()));
		assertTrue(UserInterface.get(() -> tree.expandNode(MODEL, "Probabilistic skeleton").widget().getExpanded()));
		fixture.screenshot("outline-problems");
	}

	@Test
	void aDoubleClickShowsTheElementOnTheCanvas() {
		open();
		enlarge();
		fixture.editor().bot().cTabItem("Source").activate();
		fixture.input().doubleClick(middle(tree.expandNode(MODEL, "Decoder", "logits-dense : Dense")));
		fixture.bot().waitUntil("seen", () -> isSeen("logits-dense"));
		assertEquals(List.of("decoder.logits-dense"), fixture.editor().selection());
	}

	@Test
	void aNodeInAFoldedFrameIsListed() {
		open();
		UserInterface.run(() -> fixture.session().run("Collapse", new FoldFrame("encoder", FoldFrame.Fold.COLLAPSED)));
		click(tree.expandNode(MODEL, "Encoder", "dense1 : Dense"));
		fixture.bot().waitUntil("selected", () -> selected().equals(List.of("encoder.dense1")));
	}

	@Test
	void deleteAndUndoWorkInTheTree() {
		open();
		String xmi = fixture.xmi();
		click(tree.expandNode(MODEL, "Encoder", "flatten : Flatten"));
		fixture.bot().waitUntil("selected", () -> selected().equals(List.of("encoder.flatten")));
		fixture.bot().menu("Edit", "Delete").click();
		fixture.bot().waitUntil("deleted", () -> !fixture.editor().hasEditPart("flatten"));
		fixture.undoTo(xmi);
	}

	@Test
	void theOverviewScrollsTheCanvas() {
		open();
		enlarge();
		fixture.input().click(small(box("decoder.logits")));
		fixture.bot().waitUntil("the end is seen", () -> isSeen("logits"));
		Point end = scrolled();
		fixture.screenshot("outline-overview");
		fixture.input().drag(small(box("decoder.logits")), small(box("encoder.x")));
		fixture.bot().waitUntil("the beginning is seen", () -> isSeen("x"));
		assertNotEquals(end, scrolled());
	}

	@Test
	void theOutlineIsThereOnEveryPageAndAfterOthersWereActive() {
		open();
		for (String page : List.of("Source", "Layers", "Diagram")) {
			fixture.editor().bot().cTabItem(page).activate();
			assertTrue(UserInterface.get(() -> overview.isVisible() && tree.widget.isVisible()), page);
		}
		fixture.openExample("old-faithful-mixture");
		UserInterface.run(() -> fixture.editor().canvas().setFocus());
		assertTrue(fixture.bot().viewById(VIEW).bot().treeWithId("outline").expandNode("Old Faithful mixture : gaussian-mixture").getNodes().size() == 1);
	}

	@Test
	void theHeightOfTheOverviewIsRemembered() {
		open();
		int[] before = UserInterface.get(() -> ((SashForm) overview.getParent()).getWeights());
		UserInterface.run(() -> ((SashForm) overview.getParent()).setWeights(450, 550));
		fixture.bot().closeAllEditors();
		fixture.reopen("digits-vae");
		show();
		assertEquals(450, UserInterface.get(() -> ((SashForm) overview.getParent()).getWeights()[0]), 5);
		UserInterface.run(() -> ((SashForm) overview.getParent()).setWeights(before));
	}

	@Test
	void aLargeModelIsFollowedWithoutWaiting() {
		fixture.open("large", LargeModel.of(1));
		show();
		fixture.screenshot("outline-large");
		assertTrue(paintMillis() < MOST_PAINT_MILLIS, "painted in " + paintMillis() + " ms");
		UserInterface.run(() -> fixture.session().selection().select(fixture.session().state().scene().nodes().map(NodeFigure::id).toList(), this));
		fixture.bot().waitUntil("all are selected", () -> tree.selection().size() == 1000);
		UserInterface.run(() -> fixture.session().run("Rename", new Rename("network2-n7", "renamed")));
		tree.expandNode("Large : vae", "role2 : network2", "renamed : Dense");
	}

	/** Returns the least of several times, which a busy machine disturbs least. */
	private double paintMillis() {
		return UserInterface.get(() -> {
			Image image = new Image(overview.getDisplay(), overview.getClientArea());
			GC gc = new GC(image);
			double least = IntStream.range(0, PAINTINGS).mapToDouble(_ -> {
				long start = System.nanoTime();
				new OverviewPainter(gc, scale()).paint(fixture.session().state().scene());
				return (System.nanoTime() - start) / 1e6;
			}).min().orElseThrow();
			gc.dispose();
			image.dispose();
			System.out.println("overview of 1,000 nodes: " + least + " ms");
			return least;
		});
	}

	@Test
	void theDarkThemeHasItsColours() {
		open();
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.bot().waitUntil("dark", () -> DiagramColours.current().isDark());
			click(tree.expandNode(MODEL, "Encoder", "dense1 : Dense"));
			fixture.input().settle();
			fixture.screenshot("outline-dark");
			assertTrue(UserInterface.get(() -> tree.widget.getBackground().getRed() < 80));
		} finally {
			light();
		}
	}

	/** The workbench asks whether to restart once it is light again. */
	private void light() {
		fixture.bot().menu("Window", "Appearance", "Light").click();
		fixture.bot().waitUntil("a light page", () -> !DiagramColours.current().isDark());
		fixture.input().settle();
		if (!fixture.bot().shells("Light Theme").isEmpty()) {
			fixture.bot().shell("Light Theme").button("Later").click();
			fixture.bot().waitUntil("the question is gone", () -> fixture.bot().shells("Light Theme").isEmpty());
		}
	}
}
