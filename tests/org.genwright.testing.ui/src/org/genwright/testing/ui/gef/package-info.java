/**
 * Drives graphical editors with the names of SWTBot's GEF finder, by real input
 * ({@link org.genwright.testing.ui.input.RealInput}): {@link org.genwright.testing.ui.gef.SWTGefBot} →
 * {@link org.genwright.testing.ui.gef.SWTBotGefEditor} → {@link org.genwright.testing.ui.gef.SWTBotGefEditPart}. A part is found
 * by its label: the id of its model element, or else the element's name.
 */
package org.genwright.testing.ui.gef;
