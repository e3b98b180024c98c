/**
 * Drawings of plate diagrams: {@link org.genwright.diagram.plate.PlateLayout} puts variables, arrows and plates in place so
 * that each plate has its variables in it and no others.
 */
package org.genwright.diagram.plate;
