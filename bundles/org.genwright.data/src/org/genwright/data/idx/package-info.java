/**
 * Image sets in IDX files, the format of MNIST. The {@link org.genwright.data.idx.IdxReader} opens a file of images,
 * finds its labels and, for a training file, the test file beside it by the usual names
 * ({@link org.genwright.data.idx.IdxNames}), and keeps the pixels as bytes.
 */
package org.genwright.data.idx;
