package org.genwright.ui.editor.palette;

import org.eclipse.osgi.util.NLS;

/** Texts of the palette. */
final class Messages extends NLS {

	public static String Adding_add;
	public static String PaletteControl_collapse;
	public static String PaletteControl_expand;
	public static String PaletteControl_search;
	public static String PaletteControl_title;
	public static String PaletteEntry_inputs;
	public static String PaletteEntry_network;
	public static String PaletteEntry_networks;
	public static String PaletteEntry_outputs;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.palette.messages", Messages.class);
	}

	private Messages() {
	}
}
