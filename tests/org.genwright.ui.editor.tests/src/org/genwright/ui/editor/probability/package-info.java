/** The probabilistic page by real input. */
package org.genwright.ui.editor.probability;
