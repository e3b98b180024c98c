package org.genwright.core.compile;

import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerTypes;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.op.OpRegistry;

/** The engine's ops together with those that contributions of layers bring. */
public final class LayerOps {

	private LayerOps() {
	}

	/** Returns the rules of all ops: what a program is drafted with. */
	public static GraphOps graphOps(LayerTypes types) {
		GraphOps rules = GraphOps.standard();
		for (LayerContribution contribution : types.contributions()) {
			contribution.compilers().registerRules(rules);
		}
		return rules;
	}

	/** Returns the kernels of all ops: what a device is opened with. */
	public static OpRegistry kernels(LayerTypes types) {
		OpRegistry kernels = Device.standardOps();
		for (LayerContribution contribution : types.contributions()) {
			contribution.compilers().registerKernels(kernels);
		}
		return kernels;
	}
}
