/** The Outline view without a widget. */
package org.genwright.ui.editor.outline;
