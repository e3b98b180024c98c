package org.genwright.core.family;

import java.nio.file.Path;
import java.util.Optional;

import org.genwright.core.dataset.Examples;
import org.genwright.nn.rng.RandomStream;

/**
 * What a training session works with.
 *
 * @param model      what the model is built from
 * @param train      the training examples, at least one
 * @param validation the validation examples, if the split has any
 * @param rng        the root of all random streams of the training
 * @param folder     the folder that files named in settings are relative to
 */
public record TrainingContext(ModelContext model, Examples train, Optional<Examples> validation, RandomStream rng,
		Path folder) {
}
