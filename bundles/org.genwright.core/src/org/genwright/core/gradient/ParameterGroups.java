package org.genwright.core.gradient;

import java.util.LinkedHashSet;
import java.util.Set;

import org.genwright.nn.program.Optimiser;
import org.genwright.nn.program.ParameterGroup;

/** Makes the groups of a program as the settings say, and knows which were made. */
final class ParameterGroups implements LearnerContext.Groups {

	private final GradientSettings settings;
	private final SteeredRate rate;
	private final Set<String> names = new LinkedHashSet<>();

	ParameterGroups(GradientSettings settings, SteeredRate rate) {
		this.settings = settings;
		this.rate = rate;
	}

	@Override
	public ParameterGroup group(String name) {
		names.add(name);
		return new ParameterGroup(name, optimiser(), rate, settings.clipNorm().orElse(Double.POSITIVE_INFINITY),
				settings.averageDecay());
	}

	/** Returns the names of the groups made so far. */
	Set<String> names() {
		return names;
	}

	private Optimiser optimiser() {
		return switch (settings.optimiser()) {
			case ADAM -> Optimiser.adam();
			case ADAMW -> Optimiser.adamW(settings.weightDecay());
			case ADAMAX -> new Optimiser.Adamax(0.9, 0.999, 1e-8);
			case RMSPROP -> new Optimiser.RmsProp(0.99, 1e-8);
			case SGD -> new Optimiser.Momentum(settings.momentum());
		};
	}
}
