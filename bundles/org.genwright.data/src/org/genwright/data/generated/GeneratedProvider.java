package org.genwright.data.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.data.MemoryDataset;
import org.genwright.data.MemoryDataset.Rows;
import org.genwright.nn.rng.RandomStream;

/** A catalogue entry for data drawn from a {@link PlanarLaw}. */
public abstract class GeneratedProvider implements DatasetProvider {

	/** The number of rows. */
	public static final Setting<Long> SIZE = Setting
			.integer("size", "Size", "How many points are drawn. A larger set begins with the points of a smaller one.", 2000)
			.unit("rows").within(Bounds.between(1, 1_000_000));

	/** The seed of the draws. */
	public static final Setting<Long> SEED = Setting.integer("seed", "Seed",
			"Selects the points; the same seed gives the same points on every machine.", 1);

	private static final int DIMENSIONS = 2;

	private final DatasetInfo info;
	private final List<Setting<?>> settings;

	/**
	 * Makes an entry.
	 *
	 * @param title    id and name
	 * @param about    description and source
	 * @param classes  the classes for the default settings
	 * @param settings the settings beside size and seed
	 */
	protected GeneratedProvider(Title title, About about, List<String> classes, List<Setting<?>> settings) {
		this.info = new DatasetInfo(title.id, title.name, about.description, DataShape.of(DIMENSIONS), List.of("x1", "x2"),
				classes, 0, "none needed: generated", about.source);
		List<Setting<?>> all = new ArrayList<>(List.of(SIZE, SEED));
		all.addAll(settings);
		this.settings = List.copyOf(all);
	}

	/**
	 * How a set is called.
	 *
	 * @param id   the id in model files
	 * @param name the name shown to people
	 */
	public record Title(String id, String name) {
	}

	/**
	 * What a set is.
	 *
	 * @param description one or two sentences
	 * @param source      who defined it
	 */
	public record About(String description, String source) {
	}

	@Override
	public final DatasetInfo info() {
		return info;
	}

	@Override
	public final List<Setting<?>> settings() {
		return settings;
	}

	/**
	 * Returns the law for the given settings.
	 *
	 * @throws ProblemException if the settings describe none
	 */
	public abstract PlanarLaw law(SettingValues values) throws ProblemException;

	@Override
	public final Dataset open(SettingValues values) throws ProblemException {
		PlanarLaw law = law(values);
		int n = Math.toIntExact(values.get(SIZE));
		RandomStream rng = RandomStream.of(values.get(SEED)).child("dataset").child(info.id());
		double[] points = new double[n * DIMENSIONS]; // [N, 2]
		int[] labels = new int[law.classes().isEmpty() ? 0 : n];
		double[] x = new double[DIMENSIONS];
		for (int row = 0; row < n; row++) {
			int label = law.draw(rng.child(row), x);
			System.arraycopy(x, 0, points, row * DIMENSIONS, DIMENSIONS);
			if (labels.length > 0) {
				labels[row] = label;
			}
		}
		DatasetInfo opened = new DatasetInfo(info.id(), info.name(), info.description(), info.shape(), info.columns(),
				law.classes(), 0, info.licence(), info.source());
		return new MemoryDataset(opened, new Rows(points, labels, new double[0]), Optional.of(law));
	}

	/** Declares the standard deviation of Gaussian noise, between 0.01 and 2. */
	static Setting<Double> noise(String id, String label, String description, double defaultValue) {
		return Setting.real(id, label, description, defaultValue).within(Bounds.between(0.01, 2));
	}

	/** Returns the class names {@code part 1 … part count}. */
	static List<String> numbered(String part, int count) {
		return IntStream.rangeClosed(1, count).mapToObj(k -> part + " " + k).toList();
	}
}
