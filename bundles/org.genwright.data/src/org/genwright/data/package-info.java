/** Datasets in memory and their content hash: what tables, the catalogue and generated data have in common. */
package org.genwright.data;
