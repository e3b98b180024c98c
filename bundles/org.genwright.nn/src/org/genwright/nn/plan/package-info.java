/**
 * From a graph to kernels. A {@link org.genwright.nn.plan.PlanDraft} puts the needed values in phases, fuses elementwise
 * ops, and lays out memory, so that its bytes are known; binding it to a device gives a
 * {@link org.genwright.nn.plan.Plan}, whose runs look nothing up and allocate nothing.
 */
package org.genwright.nn.plan;
