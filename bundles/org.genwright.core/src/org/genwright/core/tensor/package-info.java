/**
 * Tensors in files of the safetensors format, which Python's {@code safetensors} reads too (Safetensors format, Hugging
 * Face, 2022). A digest in the file notices any damage.
 */
package org.genwright.core.tensor;
