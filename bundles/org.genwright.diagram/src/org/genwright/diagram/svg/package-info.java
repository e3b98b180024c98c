/** Diagrams as SVG, and as pictures made from it. */
package org.genwright.diagram.svg;
