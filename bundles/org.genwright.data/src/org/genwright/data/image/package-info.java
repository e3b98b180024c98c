/**
 * Folders of PNG and JPEG images. The {@link org.genwright.data.image.ImageFolder} finds the files and the classes, the
 * {@link org.genwright.data.image.ImageFile} reads the pixels of one file as they are stored, and the
 * {@link org.genwright.data.image.ImageFolderReader} makes a dataset of them.
 */
package org.genwright.data.image;
