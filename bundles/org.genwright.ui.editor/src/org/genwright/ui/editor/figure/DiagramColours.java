package org.genwright.ui.editor.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;

/**
 * The colours of diagrams on the screen, for the theme the workbench is shown in. Without a workbench, those of the light
 * one. To be used on the thread of the user interface.
 */
public final class DiagramColours {

	private static final DiagramColours CURRENT = new DiagramColours();

	private final Map<Rgb, Color> colours = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private Marks marks = Marks.LIGHT;
	private boolean watching;

	private DiagramColours() {
	}

	/**
	 * Colours of what only the screen shows.
	 *
	 * @param palette   the colours of the diagram
	 * @param selection around what is selected
	 * @param legal     ports where a connection may end
	 * @param grid      the lines of the grid
	 * @param highlight around what a formula or a comparison points at
	 */
	public record Marks(Palette palette, Rgb selection, Rgb legal, Rgb grid, Rgb highlight) {

		static final Marks LIGHT = new Marks(Palette.LIGHT, Rgb.of(0x1668d8), Rgb.of(0x0f8a3c), Rgb.of(0xe9ecf0), Rgb.of(0xb36b00));
		static final Marks DARK = new Marks(Palette.DARK, Rgb.of(0x6db1ff), Rgb.of(0x5fd68a), Rgb.of(0x2b2d31), Rgb.of(0xffc04d));
	}

	/** Returns the colours of the workbench. */
	public static DiagramColours current() {
		CURRENT.watch();
		return CURRENT;
	}

	/** Returns the colours of the diagram. */
	public Palette palette() {
		return marks.palette();
	}

	/** Returns the colours of what only the screen shows. */
	public Marks marks() {
		return marks;
	}

	/** Tells whether the workbench is dark. */
	public boolean isDark() {
		return marks == Marks.DARK;
	}

	/** Returns a colour for SWT; it needs no disposal. */
	public Color of(Rgb rgb) {
		return colours.computeIfAbsent(rgb, value -> new Color(value.red(), value.green(), value.blue()));
	}

	/** Adds a listener, called after the colours changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void watch() {
		if (watching || !PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		if (engine == null || broker == null) {
			return;
		}
		watching = true;
		read(engine);
		broker.subscribe(IThemeEngine.Events.THEME_CHANGED, event -> read(engine));
	}

	private void read(IThemeEngine engine) {
		ITheme theme = engine.getActiveTheme();
		Marks next = theme != null && theme.getId().contains("dark") ? Marks.DARK : Marks.LIGHT;
		if (next != marks) {
			marks = next;
			listeners.forEach(Runnable::run);
		}
	}
}
