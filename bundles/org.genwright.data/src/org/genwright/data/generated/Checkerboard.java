package org.genwright.data.generated;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/** The uniform distribution on the dark squares of a board over [-4, 4) x [-4, 4). */
public final class Checkerboard extends GeneratedProvider {

	/** The number of squares along each side. */
	public static final Setting<Long> SQUARES = Setting
			.integer("squares", "Squares", "The number of squares along each side of the board.", 4)
			.within(Bounds.between(2, 32));

	private static final double SIDE = 8;

	/** Makes the entry. */
	public Checkerboard() {
		super(new Title("checkerboard", "Checkerboard"),
				new About("Uniform on the dark squares of a board over [-4, 4) x [-4, 4). Density exact.",
						"after FFJORD: Free-form Continuous Dynamics for Scalable Reversible Generative Models (Will "
								+ "Grathwohl et al., 2019), arXiv:1810.01367"),
				List.of(), List.of(SQUARES));
	}

	@Override
	public PlanarLaw law(SettingValues values) {
		return new Board(Math.toIntExact(values.get(SQUARES)));
	}

	/** A board whose square in the lower left corner is dark. */
	private record Board(int squares) implements PlanarLaw {

		private int dark() {
			return (squares * squares + 1) / 2;
		}

		private double width() {
			return SIDE / squares;
		}

		@Override
		public List<String> classes() {
			return List.of();
		}

		/** Dark squares are every other one, counted row after row, a square skipped where rows begin anew. */
		@Override
		public int draw(RandomStream rng, double[] x) {
			int square = (int) (rng.uniform(0) * dark());
			int perTwoRows = squares;
			int inPair = square % perTwoRows;
			int darkInEvenRow = (squares + 1) / 2;
			int i2 = 2 * (square / perTwoRows) + (inPair < darkInEvenRow ? 0 : 1);
			int i1 = inPair < darkInEvenRow ? 2 * inPair : 2 * (inPair - darkInEvenRow) + 1;
			x[0] = within(i1, rng.uniform(1));
			x[1] = within(i2, rng.uniform(2));
			return -1;
		}

		/** Rounding must not carry a point over the upper end of its square. */
		private double within(int i, double u) {
			return Math.min(-SIDE / 2 + width() * (i + u), Math.nextDown(-SIDE / 2 + width() * (i + 1)));
		}

		@Override
		public double logProb(double[] x) {
			int i1 = (int) Math.floor((x[0] + SIDE / 2) / width());
			int i2 = (int) Math.floor((x[1] + SIDE / 2) / width());
			boolean inside = Math.min(i1, i2) >= 0 && Math.max(i1, i2) < squares && (i1 + i2) % 2 == 0;
			return inside ? -Math.log(dark() * width() * width()) : Double.NEGATIVE_INFINITY;
		}
	}
}
