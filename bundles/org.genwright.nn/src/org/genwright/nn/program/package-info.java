/**
 * Training and using models. A {@link org.genwright.nn.program.Program} is several graphs, its entry points, over one
 * set of parameters. Parameters belong to groups, each with its optimiser; a run of an entry point with an objective is
 * a training step of the groups it names.
 */
package org.genwright.nn.program;
