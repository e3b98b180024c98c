/** Problems as values: what is wrong, where, and what to do; shared by validation, command line and markers. */
package org.genwright.core.problem;
