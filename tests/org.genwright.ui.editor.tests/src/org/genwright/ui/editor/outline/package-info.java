/** The Outline view by real input. */
package org.genwright.ui.editor.outline;
