/**
 * Registered ops. An {@link org.genwright.nn.op.Op} is a value: an id and a shape rule. A
 * {@link org.genwright.nn.op.Kernel} computes it on one kind of device; every op has a portable one, and
 * {@link org.genwright.nn.op.OpRegistry} knows them all. A call names an op, its attributes and its operands in device
 * memory; binding a call resolves addresses once, and a bound kernel then runs on ranges of rows without allocating. A
 * plan is a list of bound kernels.
 */
package org.genwright.nn.op;
