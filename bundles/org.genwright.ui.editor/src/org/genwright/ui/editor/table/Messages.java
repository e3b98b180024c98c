package org.genwright.ui.editor.table;

import org.eclipse.osgi.util.NLS;

/** Texts of the layer table. */
final class Messages extends NLS {

	public static String LayerColumn_activationBytes;
	public static String LayerColumn_inputs;
	public static String LayerColumn_multiplyAdds;
	public static String LayerColumn_name;
	public static String LayerColumn_network;
	public static String LayerColumn_outputs;
	public static String LayerColumn_parameterBytes;
	public static String LayerColumn_parameters;
	public static String LayerColumn_settings;
	public static String LayerColumn_type;
	public static String LayerColumn_unknown;
	public static String LayerColumn_unused;
	public static String LayerTablePage_none;
	public static String LayerTablePage_title;
	public static String LayerTablePage_totals;

	static {
		NLS.initializeMessages("org.genwright.ui.editor.table.messages", Messages.class);
	}

	private Messages() {
	}
}
