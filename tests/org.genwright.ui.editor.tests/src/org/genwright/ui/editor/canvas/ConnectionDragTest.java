package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Event;
import org.genwright.diagram.scene.PortFigure;
import org.genwright.diagram.scene.PortFigure.Kind;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Ids;
import org.genwright.testing.ui.UserInterface;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.part.NodePart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drags from ports with as few mouse events as a fast hand makes: the button goes down, the mouse moves once, the button goes up. */
class ConnectionDragTest {

	private static final String SOURCE = "encoder.dense2";
	private static final String TARGET = "encoder.mu-dense";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@BeforeEach
	void openModel() {
		fixture.openExample("moons-vae");
		fixture.maximise();
	}

	private GraphicalViewer viewer() {
		return fixture.editor().getSWTBotGefViewer().getGraphicalViewer();
	}

	private NodePart part(String id) {
		return (NodePart) ((DiagramViewer) viewer()).context().part(id).orElseThrow();
	}

	private Point port(String id, Kind kind) {
		PortFigure port = part(id).record().ports().stream().filter(found -> found.kind() == kind).findFirst().orElseThrow();
		Point place = new Point(port.at().x(), port.at().y());
		part(id).getFigure().translateToAbsolute(place);
		return place;
	}

	private void drag(Point from, Point to) {
		EditDomain domain = ((DiagramViewer) viewer()).getEditDomain();
		domain.mouseMove(mouse(from, 0), viewer());
		domain.mouseDown(mouse(from, 0), viewer());
		domain.mouseDrag(mouse(to, SWT.BUTTON1), viewer());
		domain.mouseUp(mouse(to, SWT.BUTTON1), viewer());
	}

	private MouseEvent mouse(Point at, int state) {
		Event event = new Event();
		event.widget = viewer().getControl();
		event.display = event.widget.getDisplay();
		event.button = 1;
		event.stateMask = state;
		event.x = at.x;
		event.y = at.y;
		return new MouseEvent(event);
	}

	private Network encoder() {
		return (Network) Ids.find(fixture.session().architecture(), "encoder").orElseThrow();
	}

	private Connection between() {
		return encoder().getConnections().stream().filter(connection -> connection.getSource().getId().equals(SOURCE) && connection.getTarget().getId().equals(TARGET)).findFirst().orElse(null);
	}

	@Test
	void aConnectionDroppedOnEmptyCanvasAfterOneMoveChangesNothing() {
		String before = fixture.xmi();
		UserInterface.run(() -> {
			viewer().flush();
			drag(port(SOURCE, Kind.OUTPUT), new Point(3, 3));
		});
		assertEquals(before, fixture.xmi());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void thePortOfASelectedNodeStartsAConnection() {
		UserInterface.run(() -> {
			fixture.session().run("Disconnect", (model, ids) -> encoder().getConnections().remove(between()));
			viewer().select(part(SOURCE));
			viewer().flush();
			drag(port(SOURCE, Kind.OUTPUT), port(TARGET, Kind.INPUT));
		});
		assertTrue(fixture.model(model -> between() != null));
	}

	@Test
	void legalTargetsAreMarkedWhileAConnectionIsDrawn() {
		UserInterface.run(() -> {
			fixture.session().run("Disconnect", (model, ids) -> encoder().getConnections().remove(between()));
			viewer().flush();
			EditDomain domain = ((DiagramViewer) viewer()).getEditDomain();
			domain.mouseMove(mouse(port(SOURCE, Kind.OUTPUT), 0), viewer());
			domain.mouseDown(mouse(port(SOURCE, Kind.OUTPUT), 0), viewer());
			domain.mouseDrag(mouse(new Point(300, 400), SWT.BUTTON1), viewer());
		});
		assertTrue(UserInterface.get(() -> part(TARGET).shape().isLit()));
		assertFalse(UserInterface.get(() -> part("encoder.dense1").shape().isLit()));
		fixture.screenshot("legal-targets");
		UserInterface.run(() -> ((DiagramViewer) viewer()).getEditDomain().mouseUp(mouse(new Point(300, 400), SWT.BUTTON1), viewer()));
		assertFalse(UserInterface.get(() -> part(TARGET).shape().isLit()));
	}

	@Test
	void handlesLeaveThePortsFree() {
		UserInterface.run(() -> viewer().select(part(SOURCE)));
		boolean covered = UserInterface.get(() -> {
			viewer().flush();
			LayerManager layers = (LayerManager) viewer().getEditPartRegistry().get(LayerManager.ID);
			return layers.getLayer(LayerConstants.HANDLE_LAYER).findFigureAt(port(SOURCE, Kind.OUTPUT)) instanceof AbstractHandle;
		});
		assertFalse(covered);
	}
}
