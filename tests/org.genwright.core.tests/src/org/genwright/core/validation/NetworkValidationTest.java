package org.genwright.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.family.DelegatingFamily;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.network.Drawing;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validation of a family with a network. */
class NetworkValidationTest {

	@TempDir
	private Path folder;
	private final List<DataProfile> asked = new ArrayList<>();

	/** The toy family with a network from the data to as many values. */
	private final class Drawn extends DelegatingFamily {

		@Override
		public List<Role> roles(SettingValues settings, DataProfile data) {
			asked.add(data);
			Optional<TensorShape> x = Optional.of(TensorShape.of(data.shape()));
			return List.of(new Role("net", "Net", "A network.", List.of(new RolePort("x", "x", RolePort.Presence.REQUIRED, x)),
					List.of(new RolePort("y", "y", RolePort.Presence.REQUIRED, x).following(data.shape()))));
		}
	}

	/** An image catalogue entry with 17 levels and 3 classes. */
	private static final class Images implements DatasetProvider {

		@Override
		public DatasetInfo info() {
			return new DatasetInfo("images", "Images", "Small.", DataShape.of(1, 2, 2), List.of(), List.of("a", "b", "c"), 17,
					"none", "here");
		}

		@Override
		public Dataset open(SettingValues settings) {
			throw new AssertionError("Validation must not open data.");
		}
	}

	private List<String> messages(Architecture model) {
		Families families = new Families(List.of(new FamilyDescriptor("toy", "Toy", Taxonomy.EXPLICIT_TRACTABLE, "org.example.toy",
				"1", "", new Drawn())));
		Datasets datasets = new Datasets(List.of(new Images()), List.of(), List.of(new ToySteps.Scale()));
		return new Validator(families, datasets).validate(model, folder.resolve("m.genmodel")).stream().map(Problem::message)
				.toList();
	}

	private static Architecture model(String units) {
		Architecture model = new Drawing("net").node("x", "input").node("flat", "flatten").node("d", "dense", "units", units)
				.node("y", "output").connect("x", "flat", "d", "y").architecture();
		model.setDataset(ArchitectureFactory.eINSTANCE.createDatasetReference());
		model.getDataset().setSource("images");
		return model;
	}

	@Test
	void networkThatFitsTheDataHasNoProblems() {
		assertEquals(List.of(), messages(model("4")));
		assertEquals(List.of(new DataProfile(DataShape.of(1, 2, 2), 17, 0)), asked);
	}

	@Test
	void networkThatFitsNotIsReported() {
		assertEquals(List.of("net / d: expected [N, 4] for data of shape [1, 2, 2], found [N, 3]."
				+ " Set units to 4 or add a layer."), messages(model("3")));
	}

	@Test
	void classesAreKnownToAConditionalModelAndLevelsNotAfterSteps() {
		Architecture model = model("4");
		Settings.set(model.getSettings(), "conditional", "true");
		PreprocessingStep step = ArchitectureFactory.eINSTANCE.createPreprocessingStep();
		step.setType("scale");
		model.getDataset().getSteps().add(step);
		assertEquals(List.of(), messages(model));
		assertEquals(List.of(new DataProfile(DataShape.of(1, 2, 2), 0, 3)), asked);
	}

	@Test
	void drawingIsCheckedEvenWhereTheDataAreUnknown() throws Exception {
		Architecture model = model("0");
		model.setDataset(null);
		assertEquals(List.of("net / d, setting 'units': expected an integer at least 1 and at most 1048576, found '0'."
				+ " Correct the value, or remove it to use the default 128."), messages(model).stream()
						.filter(message -> message.startsWith("net")).toList());
		assertEquals(List.of(), asked);
	}
}
