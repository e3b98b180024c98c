/** Colours of diagrams as plain values, for a light and a dark background. */
package org.genwright.diagram.colour;
