package org.genwright.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.StepType;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.DelegatingFamily;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.job.ToyFamily;
import org.genwright.core.job.TrainingSettings;
import org.genwright.core.layer.DeclaredLayer;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerFigures;
import org.genwright.core.layer.LayerGroup;
import org.genwright.core.layer.LayerHeader;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.junit.jupiter.api.Test;

class ContributionsTest {

	private final MemoryRegistry registry = new MemoryRegistry();
	private final List<String> skipped = new ArrayList<>();
	private final Contributions contributions = new Contributions(registry.registry(),
			bundle -> bundle.startsWith("org.example") ? "1.2.3" : "", (message, cause) -> skipped.add(message));

	/** A family whose constructor throws. */
	public static final class Throwing {

		/** Throws. */
		public Throwing() {
			throw new IllegalStateException("not today");
		}
	}

	/** A family that declares a setting that belongs to the training. */
	public static final class Greedy extends DelegatingFamily {

		@Override
		public List<Setting<?>> settings() {
			return List.of(TrainingSettings.SEED);
		}
	}

	/** A catalogue entry. */
	public static final class Provider implements DatasetProvider {

		@Override
		public DatasetInfo info() {
			return new MatrixDataset(new double[] { 1 }).info();
		}

		@Override
		public Dataset open(SettingValues settings) {
			return new MatrixDataset(new double[] { 1 });
		}
	}

	private static String family(String id, String name, Class<?> type, String more) {
		return "<extension point=\"org.genwright.core.families\"><family id=\"" + id + "\" name=\"" + name + "\" class=\""
				+ type.getName() + "\" " + more + "/></extension>";
	}

	@Test
	void familiesCarryWhereTheyComeFrom() {
		registry.contribute("org.example.b", family("toy-b", "B", ToyFamily.class, "taxonomy=\"implicit\""));
		registry.contribute("org.example.a",
				family("toy-a", "A", ToyFamily.class, "taxonomy=\"explicit-tractable\" feature=\"org.example.a.feature\""));
		Families families = contributions.families();
		assertEquals(List.of("toy-a", "toy-b"), families.all().stream().map(FamilyDescriptor::id).toList());
		FamilyDescriptor first = families.find("toy-a").orElseThrow();
		assertEquals("A", first.name());
		assertEquals(Taxonomy.EXPLICIT_TRACTABLE, first.taxonomy());
		assertEquals("org.example.a", first.contributor());
		assertEquals("1.2.3", first.version());
		assertEquals("org.example.a.feature", first.feature());
		assertEquals("", families.find("toy-b").orElseThrow().feature());
		assertEquals(List.of(), skipped);
	}

	@Test
	void contributionThatThrowsIsReportedWithItsBundleAndTheOthersWork() {
		registry.contribute("org.example.bad", family("bad", "Bad", Throwing.class, "taxonomy=\"implicit\""));
		registry.contribute("org.example.good", family("good", "Good", ToyFamily.class, "taxonomy=\"implicit\""));
		assertEquals(List.of("good"), contributions.families().all().stream().map(FamilyDescriptor::id).toList());
		assertEquals(1, skipped.size());
		assertTrue(skipped.getFirst().startsWith("The family '" + Throwing.class.getName()
				+ "' contributed by the bundle 'org.example.bad' is skipped: "), skipped.getFirst());
	}

	private void assertSkipped(String reason, String content) {
		registry.contribute("org.example.bad", content);
		assertEquals(List.of(), contributions.families().all());
		assertEquals(1, skipped.size());
		assertTrue(skipped.getFirst().endsWith(reason), skipped.getFirst());
	}

	@Test
	void missingAttributeIsNamed() {
		assertSkipped("is skipped: Expected the attribute 'name', found none.",
				family("x", "", ToyFamily.class, "taxonomy=\"implicit\""));
	}

	@Test
	void unknownTaxonomyIsNamed() {
		assertSkipped("is skipped: Attribute 'taxonomy': expected one of 'explicit-tractable', 'explicit-approximate', 'implicit',"
				+ " found 'magic'.", family("x", "X", ToyFamily.class, "taxonomy=\"magic\""));
	}

	@Test
	void classOfAnotherKindIsNamed() {
		assertSkipped("is skipped: Expected a class that implements org.genwright.core.family.GenerativeFamily, found '"
				+ Provider.class.getName() + "'.", family("x", "X", Provider.class, "taxonomy=\"implicit\""));
	}

	@Test
	void settingOfTheTrainingIsNotAFamilysToDeclare() {
		assertSkipped("is skipped: Declared settings: expected different ids, found 'seed' twice.",
				family("x", "X", Greedy.class, "taxonomy=\"implicit\""));
	}

	@Test
	void secondFamilyOfAnIdIsSkipped() {
		registry.contribute("org.example.a", family("x", "X", ToyFamily.class, "taxonomy=\"implicit\"")
				+ family("x", "Y", ToyFamily.class, "taxonomy=\"implicit\""));
		assertEquals(1, contributions.families().all().size());
		assertTrue(skipped.getFirst().endsWith("is skipped: Expected an id of its own, found 'x' again."), skipped.getFirst());
	}

	@Test
	void providersReadersAndStepsAreTold() {
		registry.contribute("org.example.data",
				"<extension point=\"org.genwright.core.datasets\"><provider class=\"" + Provider.class.getName() + "\"/>"
						+ "<step class=\"" + ToySteps.Scale.class.getName() + "\"/><step class=\"" + ToySteps.Noise.class.getName()
						+ "\"/><reader class=\"org.example.Missing\"/></extension>");
		Datasets datasets = contributions.datasets();
		assertEquals(List.of("matrix"), datasets.providers().stream().map(provider -> provider.info().id()).toList());
		assertEquals(List.of("noise", "scale"), datasets.steps().stream().map(StepType::id).toList());
		assertEquals(List.of(), datasets.readers());
		assertEquals(1, skipped.size());
		assertTrue(skipped.getFirst().contains("The reader 'org.example.Missing' contributed by the bundle 'org.example.data'"));
	}

	/** A layer type with an id. */
	private static final class Layer extends DeclaredLayer {

		Layer(String id) {
			super(new LayerHeader(id, "Layer", LayerGroup.DENSE, "Nothing.", "kept"), List.of());
		}

		@Override
		public LayerFigures infer(LayerSite site) {
			return LayerFigures.of(site.in(), 0, 0);
		}
	}

	/** A contribution of one layer type. */
	public static class Layers implements LayerContribution {

		private final String id;

		/** Contributes {@code wave-sine}. */
		public Layers() {
			this("wave-sine");
		}

		/** Contributes an id. */
		protected Layers(String id) {
			this.id = id;
		}

		@Override
		public List<LayerType> layerTypes() {
			return List.of(new Layer(id));
		}

		@Override
		public LayerCompilers compilers() {
			throw new AssertionError("Reading contributions must not ask for compilers.");
		}
	}

	/** A contribution that takes core's id. */
	public static final class TakenLayers extends Layers {

		/** Contributes {@code dense}. */
		public TakenLayers() {
			super("dense");
		}
	}

	/** A contribution with an id that no file can hold well. */
	public static final class OddLayers extends Layers {

		/** Contributes {@code Wave Sine}. */
		public OddLayers() {
			super("Wave Sine");
		}
	}

	private static String layers(Class<?> type) {
		return "<extension point=\"org.genwright.core.layers\"><layers class=\"" + type.getName() + "\"/></extension>";
	}

	@Test
	void layersJoinCoresOwnAndFamiliesCarryThem() {
		registry.contribute("org.example.wave", layers(Layers.class));
		LayerTypes types = contributions.families().layers();
		assertTrue(types.find("wave-sine").isPresent() && types.find("dense").isPresent());
		assertEquals(Layers.class, types.owner(types.find("wave-sine").orElseThrow()).getClass());
		assertTrue(types.isInstalled("org.example.wave") && !types.isInstalled("org.other"));
		assertEquals(List.of(), skipped);
	}

	@Test
	void layersWithATakenIdAreSkippedWhole() {
		registry.contribute("org.example.wave", layers(Layers.class));
		registry.contribute("org.example.bad", layers(TakenLayers.class));
		assertEquals(LayerTypes.standard().all().size() + 1, contributions.layers().all().size());
		assertEquals(List.of("The layers '" + TakenLayers.class.getName() + "' contributed by the bundle 'org.example.bad' is skipped:"
				+ " Expected ids of layer types not in use, found 'dense' again."), skipped);
	}

	@Test
	void layersThatThrowOrHaveOddIdsAreSkippedWithTheirBundle() {
		registry.contribute("org.example.bad", layers(Throwing.class));
		registry.contribute("org.example.odd", layers(OddLayers.class));
		assertEquals(LayerTypes.standard().all().size(), contributions.layers().all().size());
		assertTrue(skipped.getFirst().startsWith("The layers '" + Throwing.class.getName()
				+ "' contributed by the bundle 'org.example.bad' is skipped: "), skipped.getFirst());
		assertTrue(skipped.getLast().endsWith("is skipped: Expected an id of lower case words joined by hyphens, found"
				+ " 'Wave Sine'."), skipped.getLast());
	}
}
