/**
 * Training by gradients, the same for every family: mini-batches in an order the seed decides, validation, early
 * stopping with the best weights kept, averages, checkpoints that resume to the bit. A family brings a
 * {@link org.genwright.core.gradient.Learner}, which knows its program and what one step is.
 */
package org.genwright.core.gradient;
