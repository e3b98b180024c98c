package org.genwright.ui.editor.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.genwright.core.layer.LayerGroup;
import org.genwright.diagram.colour.GroupColours;
import org.genwright.ui.editor.figure.DiagramColours;

/** Small pictures in the colours of layer groups, as the nodes of the diagram have them. */
public final class Swatches implements Function<Optional<LayerGroup>, Image> {

	private static final int SIZE = 16;

	private final Device device;
	private final Map<Optional<LayerGroup>, Image> images = new HashMap<>();

	/**
	 * Creates pictures, to be disposed of with {@link #dispose()}.
	 *
	 * @param device the display
	 */
	public Swatches(Device device) {
		this.device = device;
	}

	/** Returns the picture of a group, or of no group: a network. It belongs to this object. */
	@Override
	public Image apply(Optional<LayerGroup> group) {
		return images.computeIfAbsent(group, this::drawn);
	}

	private Image drawn(Optional<LayerGroup> group) {
		DiagramColours colours = DiagramColours.current();
		GroupColours pair = group.isPresent() ? colours.palette().of(group) : new GroupColours(colours.palette().frame(), colours.palette().edge());
		ImageGcDrawer drawer = (gc, width, height) -> draw(gc, colours, pair);
		return new Image(device, drawer, SIZE, SIZE);
	}

	private static void draw(GC gc, DiagramColours colours, GroupColours pair) {
		gc.setBackground(colours.of(pair.header()));
		gc.fillRectangle(0, 0, SIZE, SIZE);
		gc.setForeground(colours.of(pair.border()));
		gc.setLineWidth(2);
		gc.drawRectangle(1, 1, SIZE - 2, SIZE - 2);
	}

	/**
	 * Draws the pictures in new colours.
	 *
	 * @param asking makes those who show pictures ask again; the old ones live until it returns
	 */
	void renew(Runnable asking) {
		List<Image> old = List.copyOf(images.values());
		images.clear();
		asking.run();
		old.forEach(Image::dispose);
	}

	/** Forgets the pictures, which nobody shows any more. */
	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
