/** The built product as a person or a script uses it: processes, exit codes, files. */
package org.genwright.product;
