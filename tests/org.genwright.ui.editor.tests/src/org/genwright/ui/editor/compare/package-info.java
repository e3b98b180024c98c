/** The comparison by real input. */
package org.genwright.ui.editor.compare;
