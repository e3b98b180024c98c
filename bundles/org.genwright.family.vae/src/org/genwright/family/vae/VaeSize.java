package org.genwright.family.vae;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.genwright.core.shape.DataShape;
import org.genwright.core.template.SizePreset;

/** How large the networks of a new model are; each for data of a few dimensions and for data of many. */
enum VaeSize {
	/** The best compromise. */
	MEDIUM("Medium", 2, 64, 256, 16, 32),
	/** Trains fast. */
	SMALL("Small", 1, 32, 128, 8, 16),
	/** For much data. */
	LARGE("Large", 3, 128, 512, 32, 64);

	/** Data of more dimensions than this take the wider layers. */
	private static final int FEW_DIMENSIONS = 32;

	private final String label;
	private final int depth;
	private final int narrow;
	private final int wide;
	private final int latents;
	private final int channels;

	VaeSize(String label, int depth, int narrow, int wide, int latents, int channels) {
		this.label = label;
		this.depth = depth;
		this.narrow = narrow;
		this.wide = wide;
		this.latents = latents;
		this.channels = channels;
	}

	/** Returns the size of a preset. */
	static VaeSize of(SizePreset preset) {
		return valueOf(preset.id().toUpperCase(Locale.ROOT));
	}

	/** Returns the preset of dense networks. */
	SizePreset dense() {
		return preset(depth + (depth == 1 ? " hidden layer of " : " hidden layers of ") + wide + " units each way, " + latents
				+ " latents; " + narrow + " units and at most as many latents as columns for data of few columns");
	}

	/** Returns the preset of convolutional networks. */
	SizePreset convolutional() {
		return preset("two convolutions of " + channels + " and " + 2 * channels + " channels and a hidden layer of " + wide
				+ " units each way, " + latents + " latents");
	}

	private SizePreset preset(String description) {
		return new SizePreset(name().toLowerCase(Locale.ROOT), label, description);
	}

	/** Returns the units of the hidden layers of dense networks. */
	List<Integer> hidden(DataShape shape) {
		return Collections.nCopies(depth, units(shape));
	}

	/** Returns the units of a hidden layer. */
	int units(DataShape shape) {
		return shape.dimensions() > FEW_DIMENSIONS ? wide : narrow;
	}

	/** Returns Z. */
	int latents(DataShape shape) {
		return shape.dimensions() > FEW_DIMENSIONS ? latents : Math.min(latents, shape.dimensions());
	}

	/** Returns the channels of the outer convolution; the inner one has twice as many. */
	int channels() {
		return channels;
	}
}
