/**
 * Figures of trained models. {@link org.genwright.core.evaluation.Evaluator} computes {@code log p(x)} in the units of
 * the data and sums it to likelihoods; {@link org.genwright.core.evaluation.BayesClassifier} turns {@code p(x|y)} into
 * {@code p(y|x)}, {@link org.genwright.core.evaluation.ClassificationReport} counts how often it is right;
 * {@link org.genwright.core.evaluation.OutlierScores} ranks examples by surprise;
 * {@link org.genwright.core.evaluation.InformationCriteria} weighs fit against size;
 * {@link org.genwright.core.evaluation.ImageGrid} shows samples.
 */
package org.genwright.core.evaluation;
