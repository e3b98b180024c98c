/** Tests of diagrams as a whole, and the models they share. */
package org.genwright.diagram;
