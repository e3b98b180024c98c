/**
 * Networks become graphs: every layer type has a {@link org.genwright.core.compile.LayerCompiler} that writes its ops.
 * Compilation asserts that shapes and numbers of parameters are those that the declaration promised.
 */
package org.genwright.core.compile;
