/**
 * The numeric engine: what a tensor is in plain Java. Knows nothing of Eclipse; computing happens in the packages below
 * it, from {@link org.genwright.nn.device} on.
 */
package org.genwright.nn;
