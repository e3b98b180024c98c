/** The datasets shipped in this bundle, with licence and source; the bundle's {@code NOTICE} repeats them. */
package org.genwright.data.catalogue;
