/**
 * What the boxes of a diagram say and how large they are. {@link org.genwright.diagram.box.NodeContent} is the text of a
 * node, {@link org.genwright.diagram.box.NodeBox} puts it in place; {@link org.genwright.diagram.box.FrameContent} is the
 * same for a network. Layout and drawing both start from {@link org.genwright.diagram.box.NetworkBoxes}.
 */
package org.genwright.diagram.box;
