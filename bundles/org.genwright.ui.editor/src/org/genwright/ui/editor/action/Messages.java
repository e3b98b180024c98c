package org.genwright.ui.editor.action;

import org.eclipse.osgi.util.NLS;

/** Texts of the canvas's actions. */
final class Messages extends NLS {

	public static String ArrangeActions_automaticSize;
	public static String ArrangeActions_bottom;
	public static String ArrangeActions_centre;
	public static String ArrangeActions_horizontally;
	public static String ArrangeActions_left;
	public static String ArrangeActions_middle;
	public static String ArrangeActions_move;
	public static String ArrangeActions_right;
	public static String ArrangeActions_sameSize;
	public static String ArrangeActions_top;
	public static String ArrangeActions_vertically;
	public static String CanvasMenu_align;
	public static String CanvasMenu_create;
	public static String CanvasMenu_distribute;
	public static String CanvasMenu_grid;
	public static String CanvasMenu_layout;
	public static String CanvasMenu_zoom;
	public static String CanvasToolBar_zoom;
	public static String EditActions_copy;
	public static String EditActions_cut;
	public static String EditActions_delete;
	public static String EditActions_duplicate;
	public static String EditActions_paste;
	public static String EditActions_redo;
	public static String EditActions_rename;
	public static String EditActions_selectAll;
	public static String EditActions_undo;
	public static String ExportDiagram_failed;
	public static String ExportDiagram_png;
	public static String ExportDiagram_replace;
	public static String ExportDiagram_scale;
	public static String ExportDiagram_scaleWrong;
	public static String ExportDiagram_svg;
	public static String ExportDiagram_title;
	public static String LayoutActions_all;
	public static String LayoutActions_collapse;
	public static String LayoutActions_down;
	public static String LayoutActions_dropped;
	public static String LayoutActions_network;
	public static String LayoutActions_pin;
	public static String LayoutActions_right;
	public static String LayoutActions_selectNetwork;
	public static String LayoutActions_selection;
	public static String NavigationActions_extend;
	public static String NavigationActions_first;
	public static String NavigationActions_last;
	public static String NavigationActions_leave;
	public static String NavigationActions_leaveBack;
	public static String NavigationActions_move;
	public static String NavigationActions_next;
	public static String NavigationActions_nextConnection;
	public static String NavigationActions_previous;
	public static String NavigationActions_previousConnection;
	public static String NavigationActions_select;
	public static String QuickFixMenu_title;
	public static String TypingActions_add;
	public static String TypingActions_connect;
	public static String ViewActions_actual;
	public static String ViewActions_export;
	public static String ViewActions_fit;
	public static String ViewActions_grid;
	public static String ViewActions_in;
	public static String ViewActions_out;
	public static String ViewActions_snapToGeometry;
	public static String ViewActions_snapToGrid;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.action.messages", Messages.class);
	}

	private Messages() {
	}
}
