/**
 * The Gaussian and the mixture of Gaussians: the smallest family there is, and the worked example of how to add one.
 * <h2>Adding a family</h2>
 * <ol>
 * <li>A bundle that requires {@code org.genwright.core} and {@code org.genwright.nn}; nothing requires it.</li>
 * <li>A {@link org.genwright.core.family.GenerativeFamily} with a public constructor that does nothing; here
 * {@link org.genwright.family.mixture.GaussianMixtureFamily}.</li>
 * <li>Its id, name and taxonomy in {@code plugin.xml}, at the extension point {@code org.genwright.core.families}, and
 * the feature that installs it.</li>
 * <li>Its settings, each declared once as a {@link org.genwright.core.setting.Setting} with unit, bounds and a default
 * that works; flags, forms and records follow from that. The declaration links to no class of the engine.</li>
 * <li>{@code check}: what is wrong with a combination of settings, in words a person can act on; {@code references}: what
 * to read.</li>
 * <li>{@code skeleton}, {@code plates} and {@code objective}: the wiring, the plate diagram and the formula as values that
 * the editor draws, here {@code MixtureSkeleton}, {@code MixturePlates} and {@code MixtureObjective}; {@code templates}:
 * models for new files that run as they are, here {@code MixtureTemplate}.</li>
 * <li>A {@link org.genwright.core.family.Trainer}, which reads the settings into a record of its own.</li>
 * <li>Checks of the data when training starts: rows enough, values finite, columns that vary.</li>
 * <li>A {@link org.genwright.core.family.TrainingSession}: one short step at a time, a small state, every random number
 * from a child of the stream it is given, so that the same seed gives the same bits on any number of threads.</li>
 * <li>A checkpoint of that state from which training goes on to the bit, and whose weights load as a model at any
 * step.</li>
 * <li>A {@link org.genwright.core.family.TrainedModel} that samples and, if it can, gives densities, an encoding and its
 * parameters in words.</li>
 * <li>A test class of a few lines that extends {@code FamilyContract} of the bundle {@code org.genwright.testing}, and
 * tests of what is special to the family against figures from elsewhere.</li>
 * </ol>
 * <h2>How this one works</h2>
 * {@code MixtureTrainer} reads the rows of each class ({@code TrainingRows}), scales them to variance 1 and opens a
 * {@code MixtureSession}. It drives one {@code MixtureFit} per class: from each {@code StartingPoint},
 * {@code ExpectationMaximisation} iterates until {@code Convergence}, and the best start stays. The passes over the
 * rows run in {@link org.genwright.nn.density.GaussianPass}; {@code Maximisation} turns their sums into parameters, or
 * drops a start that degenerates. The result, a {@code MixtureSet}, is stored as tensors, told as text and used by
 * {@code MixtureModel}. A Gaussian is a mixture of one component, whose first M step is the answer.
 */
package org.genwright.family.mixture;
