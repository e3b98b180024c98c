/** The page that lists all layers of a model with their shapes and counts. */
package org.genwright.ui.editor.table;
