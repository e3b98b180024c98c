/** Tests of the canvas without a display: the viewer has no control, and requests go to the parts as tools would send them. */
package org.genwright.ui.editor.canvas;
