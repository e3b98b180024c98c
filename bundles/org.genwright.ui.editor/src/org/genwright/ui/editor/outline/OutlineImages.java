package org.genwright.ui.editor.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.genwright.core.layer.LayerGroup;
import org.genwright.core.problem.Severity;
import org.genwright.diagram.colour.GroupColours;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.SkeletonColours;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.outline.OutlineEntry.Kind;

/** The pictures of the tree: swatches in the colours of the diagram, with a badge where something is wrong. */
final class OutlineImages {

	private static final int SIZE = 16;
	private static final int BAND = 5;
	private static final int BADGE = 9;

	private final Device device;
	private final DiagramColours colours = DiagramColours.current();
	private final Map<Look, Image> images = new HashMap<>();

	private record Look(Kind kind, Optional<LayerGroup> group, Optional<Severity> severity) {
	}

	OutlineImages(Device device) {
		this.device = device;
	}

	/** Returns the picture of an entry; it belongs to this object. */
	Image of(OutlineEntry entry) {
		return images.computeIfAbsent(new Look(entry.kind(), entry.group(), entry.severity()), look -> {
			ImageGcDrawer drawer = (gc, width, height) -> draw(gc, look);
			return new Image(device, drawer, SIZE, SIZE);
		});
	}

	private void draw(GC gc, Look look) {
		gc.setAntialias(SWT.ON);
		Palette palette = colours.palette();
		switch (look.kind()) {
			case MODEL, NETWORK -> frame(gc, palette);
			case NODE -> box(gc, palette.of(look.group()));
			case SKELETON, ELEMENT -> circle(gc, palette.skeleton());
		}
		look.severity().ifPresent(severity -> badge(gc, severity));
	}

	private void frame(GC gc, Palette palette) {
		box(gc, new GroupColours(palette.frame(), palette.edge()));
		gc.setBackground(colours.of(palette.edge()));
		gc.fillRectangle(0, 0, SIZE, BAND);
	}

	private void box(GC gc, GroupColours pair) {
		gc.setBackground(colours.of(pair.header()));
		gc.fillRectangle(0, 0, SIZE, SIZE);
		gc.setForeground(colours.of(pair.border()));
		gc.setLineWidth(2);
		gc.drawRectangle(1, 1, SIZE - 2, SIZE - 2);
	}

	private void circle(GC gc, SkeletonColours pair) {
		gc.setBackground(colours.of(pair.fill()));
		gc.fillRectangle(0, 0, SIZE, SIZE);
		gc.setForeground(colours.of(pair.border()));
		gc.setLineWidth(2);
		gc.drawOval(2, 2, SIZE - 4, SIZE - 4);
	}

	private void badge(GC gc, Severity severity) {
		int place = SIZE - BADGE;
		gc.setBackground(colours.of(colours.palette().body()));
		gc.fillRectangle(place - 1, place - 1, BADGE + 1, BADGE + 1);
		gc.setBackground(colours.of(severity == Severity.ERROR ? colours.palette().problem() : colours.marks().highlight()));
		gc.fillOval(place, place, BADGE, BADGE);
		gc.setForeground(colours.of(colours.palette().body()));
		gc.setLineWidth(1);
		int middle = place + BADGE / 2;
		gc.drawLine(middle, place + 2, middle, place + 4);
		gc.drawPoint(middle, place + 6);
	}

	void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
