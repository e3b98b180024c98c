package org.genwright.core.layer;

import java.util.List;
import org.genwright.core.compile.LayerCompilers;

/**
 * Layer types of a plug-in, contributed through the extension point {@code org.genwright.core.layers}. Implementations
 * have a trivial public constructor and no state.
 */
public interface LayerContribution {

	/** Returns the declarations. */
	List<LayerType> layerTypes();

	/** Returns what compiles them; the first class of the contribution that links to the engine. */
	LayerCompilers compilers();
}
