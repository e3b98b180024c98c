/** The layer table by real input. */
package org.genwright.ui.editor.table;
