/**
 * Tensors in files of the safetensors format, which Python's {@code safetensors} reads too (Safetensors format, Hugging
 * Face, 2022). A digest in the file notices any damage. For other programs tensors are written as NPY and NPZ files, too.
 */
package org.genwright.core.tensor;
