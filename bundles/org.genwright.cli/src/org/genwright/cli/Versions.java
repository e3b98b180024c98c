package org.genwright.cli;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The version of the product, which is that of this bundle. */
public final class Versions {

	private Versions() {
	}

	/** Returns the version, such as {@code 0.1.0.v20260101}; {@code unknown} outside an OSGi framework. */
	public static String product() {
		Bundle bundle = FrameworkUtil.getBundle(Versions.class);
		return bundle == null ? "unknown" : bundle.getVersion().toString();
	}
}
