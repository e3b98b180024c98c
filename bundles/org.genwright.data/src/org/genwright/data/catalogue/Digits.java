package org.genwright.data.catalogue;

import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.data.MemoryDataset;

/**
 * 1797 handwritten digits of 8x8 pixels with 17 grey levels 0 … 16, in the order of the original file: by custom the
 * first 1000 train, the next 350 validate, the last 447 test.
 */
public final class Digits implements DatasetProvider {

	/** The id in model files. */
	public static final String ID = "digits";

	private static final DatasetInfo INFO = new DatasetInfo(ID, "Handwritten digits, 8x8",
			"1797 handwritten digits of 8x8 pixels with 17 grey levels. By custom the first 1000 train, the next 350 "
					+ "validate and the last 447 test.",
			DataShape.of(1, 8, 8), List.of(), List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), 17,
			"CC BY 4.0", "Optical Recognition of Handwritten Digits, test part (Ethem Alpaydin, Cenk Kaynak, 1998), UCI "
					+ "Machine Learning Repository, doi:10.24432/C50P49");

	private static final ColumnSelection PIXELS_AND_CLASS = new ColumnSelection(List.of(), Optional.of("x65"),
			Optional.empty());

	@Override
	public DatasetInfo info() {
		return INFO;
	}

	@Override
	public Dataset open(SettingValues settings) throws ProblemException {
		return new MemoryDataset(INFO, ShippedTable.read("digits.csv.gz", PIXELS_AND_CLASS).rows());
	}
}
