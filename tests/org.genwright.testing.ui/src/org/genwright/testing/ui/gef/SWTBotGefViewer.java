package org.genwright.testing.ui.gef;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.graphics.Point;

import org.genwright.testing.ui.SWTBotMenu;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.RealInput;

/** The canvas of a graphical editor. */
public final class SWTBotGefViewer {

	private final GraphicalViewer viewer;
	private final RealInput input;

	SWTBotGefViewer(GraphicalViewer viewer, RealInput input) {
		if (viewer == null) {
			throw new AssertionError("The editor does not adapt to GraphicalViewer");
		}
		this.viewer = viewer;
		this.input = input;
	}

	/** Returns the viewer; to be used on the user interface thread only. */
	public GraphicalViewer getGraphicalViewer() {
		return viewer;
	}

	/** Returns mouse and keyboard. */
	RealInput input() {
		return input;
	}

	/** Returns the canvas; to be used on the user interface thread only. */
	FigureCanvas control() {
		return (FigureCanvas) viewer.getControl();
	}

	SWTBotGefEditPart rootEditPart() {
		return part(UserInterface.get(viewer::getRootEditPart));
	}

	SWTBotGefEditPart mainEditPart() {
		return part(UserInterface.get(viewer::getContents));
	}

	SWTBotGefEditPart getEditPart(String label) {
		return part(UserInterface.find("edit part '" + label + "'", () -> find(label)));
	}

	boolean hasEditPart(String label) {
		return UserInterface.get(() -> find(label) != null);
	}

	List<SWTBotGefEditPart> selectedEditParts() {
		return UserInterface.get(() -> ((List<?>) viewer.getSelectedEditParts()).stream().map(found -> part((EditPart) found)).toList());
	}

	SWTBotGefEditPart part(EditPart part) {
		return new SWTBotGefEditPart(this, part);
	}

	SWTBotMenu contextMenu(String... path) {
		return SWTBotMenu.in(() -> viewer.getControl().getMenu(), path);
	}

	/** Returns the display position of a pixel of the canvas. */
	public Point toDisplay(int x, int y) {
		return UserInterface.get(() -> control().toDisplay(x, y));
	}

	private EditPart find(String label) {
		List<EditPart> all = parts(viewer.getContents()).toList();
		return all.stream().filter(part -> SWTBotGefEditPart.id(part).equals(label)).findFirst()
				.or(() -> all.stream().filter(part -> SWTBotGefEditPart.label(part).equals(label)).findFirst()).orElse(null);
	}

	/** Returns a part, what is in it, and the connections that leave it. */
	static Stream<EditPart> parts(EditPart part) {
		Stream<?> connections = part instanceof GraphicalEditPart graphical ? graphical.getSourceConnections().stream() : Stream.of();
		return Stream.of(Stream.of(part), ((List<?>) part.getChildren()).stream().flatMap(child -> parts((EditPart) child)),
				connections.map(EditPart.class::cast)).flatMap(found -> found);
	}
}
