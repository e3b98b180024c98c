/** Shapes of data as models, views and the command line speak of them. */
package org.genwright.core.shape;
