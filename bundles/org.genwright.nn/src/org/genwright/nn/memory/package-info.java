/**
 * Device memory. A layout is added up first, so that its bytes are known; an arena of that layout is allocated once, or
 * refused; slices address tensors in it; copies in and out are explicit. ND4J arrays and raw addresses stay inside the
 * kernel sets.
 */
package org.genwright.nn.memory;
