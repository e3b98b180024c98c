package org.genwright.ui.runs;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdapterFactory;

/** Gives a selected run to other plug-ins as the path of its directory. */
public final class RunAdapterFactory implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object run, Class<T> type) {
		return run instanceof RunRow row && type == Path.class ? type.cast(row.directory()) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] {Path.class};
	}
}
