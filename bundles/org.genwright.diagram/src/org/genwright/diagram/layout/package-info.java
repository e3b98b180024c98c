/**
 * Automatic layout. {@link org.genwright.diagram.layout.DiagramLayout} lays out networks one by one with ELK's layered
 * algorithm, folds long chains into rows or columns, moves nothing that is pinned, and sets the frames side by side,
 * together with the elements of the skeleton. {@link org.genwright.diagram.layout.SkeletonLayout} finds room for elements
 * beside frames that stay. The result is a value; the model is not touched.
 * <p>
 * Inside, data always flow to the right: a diagram that flows down is the same with its axes exchanged.
 */
package org.genwright.diagram.layout;
