package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.network.Role;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.model.architecture.Architecture;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.genwright.testing.Toys;
import org.junit.jupiter.api.Test;

/** What is said when settings, data and networks do not go together. */
class VaeErrorsTest {

	private static final ArrayExamples TOY = Toys.twoClusters(50, 1);

	@Test
	void bernoulliNeedsBinaryData() {
		assertEquals("Setting 'decoder': expected data of 0 and 1, as the value is 'bernoulli', found data of 17 levels. "
				+ "Add the preprocessing step 'binarise', or set 'decoder' to 'categorical'.",
				refused(Map.of("decoder", "bernoulli"), VaeDrawing.dense(2, 4, "logits", 2), 17, DiscreteToys.levels(TOY, 17)));
	}

	@Test
	void bernoulliNamesTheValueThatIsNoProbability() {
		double[] x = new double[100];
		x[7] = 1.5;
		assertEquals("Training data, row 4, column 'x2': expected 0, 1 or a number between, as 'decoder' is 'bernoulli', found "
				+ "'1.5'. Correct the row, prepare the data with a step such as 'binarise' or 'scale', or choose another "
				+ "'decoder'.",
				refused(Map.of("decoder", "bernoulli"), VaeDrawing.dense(2, 4, "logits", 2), 0, ArrayExamples.of(x, 2)));
	}

	@Test
	void categoricalNeedsToKnowTheLevels() {
		assertEquals("Setting 'decoder': expected data of levels 0 … V-1, as the value is 'categorical', found data whose "
				+ "levels are not known. Set 'levels' if the values are integers from 0 on, or set 'decoder' to 'gaussian' for "
				+ "continuous data.",
				refused(Map.of("decoder", "categorical"), VaeDrawing.dense(2, 4, "logits", 8), 0, TOY));
	}

	@Test
	void levelsMustNotBeFewerThanThoseOfTheData() {
		assertEquals("Setting 'levels': expected at least 9, as many as the data have, found '4'. "
				+ "Leave 'levels' unset to take the number of the data.",
				refused(Map.of("decoder", "categorical", "levels", "4"), VaeDrawing.dense(2, 4, "logits", 8), 9,
						DiscreteToys.levels(TOY, 9)));
	}

	@Test
	void levelsThatAreSetAreCheckedAgainstTheData() {
		String message = refused(Map.of("decoder", "categorical", "levels", "4"), VaeDrawing.dense(2, 4, "logits", 8), 0,
				DiscreteToys.levels(TOY, 9));
		assertTrue(message.contains("expected an integer from 0 to 3, as 'decoder' is 'categorical', found '"), message);
	}

	@Test
	void conditionalModelNeedsClasses() {
		assertEquals("Setting 'conditional': expected data with a label column, as the value is 'class', found data without one. "
				+ "Name the label column, or set 'conditional' to 'none'.",
				refused(Map.of("decoder", "gaussian", "conditional", "class"), VaeDrawing.dense(2, 4, "mu", 2), 0, TOY));
	}

	@Test
	void decoderOfTheWrongSizeIsNamedWithTheShapeItNeeds() {
		String message = refused(Map.of("decoder", "gaussian"), VaeDrawing.dense(2, 4, "mu", 3), 0, TOY);
		assertEquals("decoder / out-dense: expected [N, 2] for data of shape [2], found [N, 3]. Set units to 2 or add a layer.",
				message);
	}

	@Test
	void encoderOfTheWrongSizeIsNamedWithTheLatents() {
		String message = refused(Map.of("decoder", "gaussian"),
				new VaeDrawing().encoder(3, 4, Classes.NONE).decoder(4, Classes.NONE, "mu", 2).drawn(), 0, TOY);
		assertTrue(message.startsWith("encoder / mu-dense: expected [N, 2] for 2 latent dimensions, found [N, 3]."), message);
	}

	@Test
	void missingNetworkIsNamed() {
		String message = refused(Map.of("decoder", "gaussian"), new VaeDrawing().encoder(2, 4, Classes.NONE).drawn(), 0, TOY);
		assertTrue(message.startsWith("Networks of the model: expected a network with the role 'decoder', found none."), message);
	}

	@Test
	void gaussianOfLevelsIsWarnedOf() throws ProblemException {
		VaeOptions options = VaeOptions.of(settings(Map.of("decoder", "gaussian")));
		assertEquals("gaussian-levels", VaeRules.check(options, new DataProfile(DataShape.of(2), 9, 0)).getFirst().code());
		assertTrue(VaeRules.check(options, new DataProfile(DataShape.of(2), 0, 0)).isEmpty());
	}

	@Test
	void rolesAskForWhatTheDecoderNeeds() throws ProblemException {
		DataProfile digits = new DataProfile(DataShape.of(1, 8, 8), 17, 10);
		assertEquals(64, outputs(Map.of("decoder", "bernoulli"), digits));
		assertEquals(64 * 17, outputs(Map.of("decoder", "categorical"), digits));
		assertEquals(64, outputs(Map.of("decoder", "gaussian"), digits));
		assertEquals(64 * 3 * 7, outputs(Map.of("decoder", "discretised-logistic-mixture", "components", "7"), digits));
		assertEquals(2, decoder(Map.of("decoder", "gaussian", "noise", "network"), digits).outputs().size());
		assertTrue(decoder(Map.of("decoder", "categorical"), new DataProfile(DataShape.of(64), 0, 0)).outputs().getFirst().shape()
				.isEmpty());
		Role conditional = decoder(Map.of("conditional", "class"), digits);
		assertEquals(TensorShape.of(10), conditional.inputs().get(1).shape().orElseThrow());
	}

	private static int outputs(Map<String, String> settings, DataProfile data) throws ProblemException {
		return decoder(settings, data).outputs().getFirst().shape().orElseThrow().elements();
	}

	private static Role decoder(Map<String, String> settings, DataProfile data) throws ProblemException {
		return new VaeFamily().roles(settings(settings), data).get(1);
	}

	private static SettingValues settings(Map<String, String> settings) throws ProblemException {
		return SettingValues.parse(new VaeFamily().settings(), settings, "Settings of the test");
	}

	private static String refused(Map<String, String> more, Architecture architecture, int levels, ArrayExamples examples) {
		Map<String, String> settings = new LinkedHashMap<>(Map.of("latents", "2"));
		settings.putAll(more);
		FamilyRunner runner = FamilyRunner.of(new VaeFamily(), settings, examples).architecture(architecture, levels);
		ProblemException refused = assertThrows(ProblemException.class, () -> runner.start().close());
		assertEquals(ProblemException.Kind.INPUT, refused.kind());
		return refused.getMessage();
	}
}
