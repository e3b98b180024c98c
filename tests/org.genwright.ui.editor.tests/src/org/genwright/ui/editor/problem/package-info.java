/** Markers, quick fixes and the checking of unopened files, in a running workbench. */
package org.genwright.ui.editor.problem;
