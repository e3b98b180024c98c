/** Tests of what the generated code computes. */
package org.genwright.model.architecture;
