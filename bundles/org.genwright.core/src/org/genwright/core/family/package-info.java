/**
 * What a family of generative models is to the rest of Genwright.
 * <p>
 * A contributed {@link org.genwright.core.family.GenerativeFamily} declares; its
 * {@link org.genwright.core.family.Trainer} opens a {@link org.genwright.core.family.TrainingSession} that the job
 * advances step by step; the result is a {@link org.genwright.core.family.TrainedModel} that yields a distribution.
 */
package org.genwright.core.family;
