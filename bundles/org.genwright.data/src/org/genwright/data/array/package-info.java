/**
 * NumPy arrays in NPY and NPZ files, read by hand: A Simple File Format for NumPy Arrays (Robert Kern, 2007), versions 1.0 to 3.0.
 * <p>
 * The {@link org.genwright.data.array.NpyHeader} says what the bytes are, the
 * {@link org.genwright.data.array.ExampleLayout} which axis is what and where each element goes, and the
 * {@link org.genwright.data.array.NpyStream} reads the elements straight to their place, whatever their order in the file.
 */
package org.genwright.data.array;
