package org.genwright.core.layer;

import java.util.List;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * The declaration of a kind of layer. Stateless; links to no class of the engine. Palette, form, validation, layer
 * table and documentation are rendered from it.
 */
public interface LayerType {

	/** Returns the id that model files use: lower case words joined by hyphens; a plug-in's begins with its name. */
	String id();

	/** Returns the name shown to people. */
	String name();

	/** Returns the group it is shown in. */
	LayerGroup group();

	/** Returns one or two sentences: what it computes, with its formula. */
	String description();

	/** Returns the shape rule in words, such as {@code [N, D] → [N, units]}. */
	String shapeRule();

	/** Returns its settings, in the order shown to people. */
	List<Setting<?>> settings();

	/** Returns its inputs. */
	List<Port> inputs();

	/** Returns its outputs, which may depend on the settings. */
	List<Port> outputs(SettingValues settings);

	/**
	 * Infers what the layer makes of its inputs.
	 *
	 * @param site settings and shapes of the inputs
	 * @return shapes of the outputs, number of parameters and multiply-adds
	 * @throws LayerFault if the inputs do not fit
	 */
	LayerFigures infer(LayerSite site) throws LayerFault;
}
