/** Datasets. */
package org.genwright.data;
