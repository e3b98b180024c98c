/**
 * Variational autoencoders. {@link org.genwright.family.vae.VaeFamily} declares; a learner writes the evidence lower
 * bound as a program over the two networks of the model file, encoder and decoder; the trained model samples, bounds
 * log p(x), encodes and decodes. What differs between decoders is kept in one class per distribution of x given z.
 */
package org.genwright.family.vae;
