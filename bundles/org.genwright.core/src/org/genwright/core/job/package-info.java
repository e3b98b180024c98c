/**
 * Training as a job.
 * <p>
 * {@link org.genwright.core.job.TrainingJob} turns a {@link org.genwright.core.job.JobRequest} into a plan: the family,
 * the merged {@link org.genwright.core.job.ModelSettings settings}, the opened and preprocessed data. Only when all of
 * that is there does it create the run directory. It then advances the family's training session step by step, records
 * what each step says, writes checkpoints, and between steps honours the {@link org.genwright.core.job.StopToken} and
 * the requests other processes put in the run directory. At the end it evaluates the model on every part of the data.
 * {@link org.genwright.core.job.TrainedRun} opens the result for use.
 */
package org.genwright.core.job;
