package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.genwright.core.family.ModelContext;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

/** Data are channels first, the engine computes with channels last. */
class ImageVaeTest {

	private static final int C = 3;
	private static final int H = 2;
	private static final int W = 2;
	private static final int D = C * H * W;

	@Test
	void valuesOfImagesComeBackAtTheirPlaces() throws ProblemException {
		double[] probs = new double[D]; // row-major C, H, W
		float[] logits = new float[D]; // row-major H, W, C
		for (int c = 0; c < C; c++) {
			for (int pixel = 0; pixel < H * W; pixel++) {
				double logit = 0.3 * (c * H * W + pixel) - 1.5;
				probs[c * H * W + pixel] = Logistic.sigmoid(logit);
				logits[pixel * C + c] = (float) logit;
			}
		}
		try (VaeModel model = new VaeModel(context(), weights(logits))) {
			assertArrayEquals(probs, model.sampleMeans(1, OptionalInt.empty(), RandomStream.of(1)).x(), 1e-6);
			assertArrayEquals(probs, model.latent().orElseThrow().decode(new double[1], new int[1], 1), 1e-6);
			double[] x = new double[D];
			x[5] = 1;
			x[6] = 1;
			double expected = 0;
			for (int d = 0; d < D; d++) {
				expected += Math.log(x[d] == 1 ? probs[d] : 1 - probs[d]);
			}
			assertEquals(expected, model.density().orElseThrow().logProb(x, 1)[0], 1e-5, "the posterior is the prior");
		}
	}

	private static ModelContext context() throws ProblemException {
		SettingValues settings = SettingValues.parse(new VaeFamily().settings(), Map.of("latents", "1", "decoder", "bernoulli"),
				"Settings of the test");
		return new ModelContext(settings, DataShape.of(C, H, W), List.of(), List.of(), 2,
				new VaeDrawing().encoderOfImages(1).decoder(0, Classes.NONE, "logits", D).drawn(), LayerTypes.standard(),
				Backend.HOST, 1);
	}

	private static Map<String, Tensor> weights(float[] logits) {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		for (String port : List.of("mu", "logVar")) {
			weights.put("encoder." + port + "-dense.weight", Tensor.of(Shape.of(D, 1), new float[D]));
			weights.put("encoder." + port + "-dense.bias", Tensor.of(Shape.of(1), new float[1]));
		}
		weights.put("decoder.out-dense.weight", Tensor.of(Shape.of(1, D), new float[D]));
		weights.put("decoder.out-dense.bias", Tensor.of(Shape.of(D), logits));
		return weights;
	}
}
