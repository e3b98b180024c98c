package org.genwright.ui.preferences;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The folders, besides those of the workspace, whose run directories the Runs view lists. */
public final class RunFolderPreference {

	/** The preference's key: absolute paths joined by the platform's path separator. */
	public static final String KEY = "runs.folders";

	private static final String BUNDLE = "org.genwright.ui";

	private RunFolderPreference() {
	}

	/** Returns the store the preference lives in, saved with the workspace. */
	public static IPreferenceStore store() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
	}

	/** Returns the folders, in the person's order; a path the file system cannot express is logged and left out. */
	public static List<Path> folders() {
		List<Path> folders = new ArrayList<>();
		for (String text : InstanceScope.INSTANCE.getNode(BUNDLE).get(KEY, "").split(File.pathSeparator)) {
			try {
				if (!text.isBlank()) {
					folders.add(Path.of(text));
				}
			} catch (InvalidPathException exception) {
				ILog.of(RunFolderPreference.class).warn("Preference '" + KEY + "': '" + text + "' is not a path.", exception);
			}
		}
		return folders;
	}

	/** Replaces the folders. */
	public static void setFolders(Path... folders) {
		InstanceScope.INSTANCE.getNode(BUNDLE).put(KEY,
				Arrays.stream(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
	}
}
