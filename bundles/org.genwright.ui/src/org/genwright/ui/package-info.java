/**
 * The workbench as an application.
 * <p>
 * {@link org.genwright.ui.Application} claims the workspace folder for this process
 * ({@link org.genwright.ui.WorkspaceClaim}), opens the window (package {@code workbench}) and turns everything that can
 * go wrong on the way into one paragraph and an exit code. Views live in packages of their own ({@code runs}). The
 * workbench computes nothing: it reads run directories and files, and asks running workers by small request files.
 */
package org.genwright.ui;
