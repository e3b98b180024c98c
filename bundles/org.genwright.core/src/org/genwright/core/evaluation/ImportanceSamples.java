package org.genwright.core.evaluation;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;

/** The setting of families that have an importance-weighted bound beside their density. */
public final class ImportanceSamples {

	/** Number k of samples of the bound that is computed for the test part; 1 computes none beside the ELBO. */
	public static final Setting<Long> SETTING = Setting.integer("importance-samples", "Importance samples",
			"Number k of samples of the importance-weighted bound, which is computed for the test part at the end. 1: the "
					+ "evidence lower bound alone.", 1).within(Bounds.between(1, 100_000));

	private ImportanceSamples() {
	}
}
