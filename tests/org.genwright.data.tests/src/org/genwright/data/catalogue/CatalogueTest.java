package org.genwright.data.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;

class CatalogueTest {

	private static Dataset open(DatasetProvider provider) throws Exception {
		return provider.open(SettingValues.parse(provider.settings(), Map.of(), "Test"));
	}

	@Test
	void digitsAreAsTheProtocolSays() throws Exception {
		Dataset digits = open(new Digits());
		assertEquals(1797, digits.size());
		assertEquals(DataShape.of(1, 8, 8), digits.info().shape());
		assertEquals(17, digits.info().levels());
		assertEquals(10, digits.info().classes().size());
		assertArrayEquals(new int[] { 0, 1, 2, 3 },
				new int[] { digits.label(0), digits.label(1), digits.label(2), digits.label(3) });
		assertEquals(8, digits.label(1796));
	}

	@Test
	void digitsHaveEveryLevelAndEveryClassInTheFirstThousand() throws Exception {
		Dataset digits = open(new Digits());
		int[] levels = new int[17];
		int[] classes = new int[10];
		double[] x = new double[64];
		for (int row = 0; row < 1000; row++) {
			digits.read(row, x, 0);
			for (double pixel : x) {
				levels[(int) pixel] += pixel == Math.rint(pixel) ? 1 : 0;
			}
			classes[digits.label(row)]++;
		}
		assertEquals(64_000, Arrays.stream(levels).sum());
		assertTrue(Arrays.stream(levels).allMatch(count -> count > 0), Arrays.toString(levels));
		assertTrue(Arrays.stream(classes).allMatch(count -> count > 90), Arrays.toString(classes));
	}

	@Test
	void firstDigitIsDrawnRowByRow() throws Exception {
		double[] x = new double[64];
		open(new Digits()).read(0, x, 0);
		assertArrayEquals(new double[] { 0, 0, 5, 13, 9, 1, 0, 0 }, Arrays.copyOf(x, 8));
		assertArrayEquals(new double[] { 0, 0, 6, 13, 10, 0, 0, 0 }, Arrays.copyOfRange(x, 56, 64));
	}

	@Test
	void oldFaithfulHasItsKnownMeans() throws Exception {
		Dataset geyser = open(new OldFaithful());
		assertEquals(272, geyser.size());
		assertEquals(List.of("eruptions", "waiting"), geyser.info().columns());
		double[] sum = new double[2];
		double[] x = new double[2];
		for (int row = 0; row < geyser.size(); row++) {
			geyser.read(row, x, 0);
			sum[0] += x[0];
			sum[1] += x[1];
		}
		assertEquals(3.487783, sum[0] / 272, 1e-6);
		assertEquals(70.897059, sum[1] / 272, 1e-6);
	}

	@Test
	void licenceAndSourceAreGiven() {
		assertEquals("CC BY 4.0", new Digits().info().licence());
		assertTrue(new Digits().info().source().contains("Alpaydin"));
		assertTrue(new OldFaithful().info().source().contains("Azzalini"));
	}
}
