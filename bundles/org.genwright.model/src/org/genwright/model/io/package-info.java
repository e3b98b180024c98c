/**
 * Reads and writes model files.
 * <p>
 * A file is checked before EMF sees it: is it XML, is the root an architecture, are ids unique, does every connection
 * end at nodes of its network? So an error can name the line, and what EMF then builds is whole. Writing runs the same
 * check on the bytes about to be written and then replaces the file in one step. Everything works in plain Java,
 * without OSGi.
 */
package org.genwright.model.io;
