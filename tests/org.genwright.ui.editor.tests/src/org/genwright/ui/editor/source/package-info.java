/** The source page by real input. */
package org.genwright.ui.editor.source;
