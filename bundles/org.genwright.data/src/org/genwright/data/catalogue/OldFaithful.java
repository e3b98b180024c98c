package org.genwright.data.catalogue;

import java.util.List;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;
import org.genwright.data.MemoryDataset;

/** 272 eruptions of the geyser Old Faithful: how long each lasted and the waiting time to the next, in minutes. */
public final class OldFaithful implements DatasetProvider {

	/** The id in model files. */
	public static final String ID = "old-faithful";

	private static final DatasetInfo INFO = new DatasetInfo(ID, "Old Faithful geyser",
			"272 eruptions of the geyser Old Faithful: the duration of each and the waiting time to the next, in minutes.",
			DataShape.of(2), List.of("eruptions", "waiting"), List.of(), 0, "public, as in R's package 'datasets'",
			"A Look at Some Data on the Old Faithful Geyser (Adelchi Azzalini, Adrian W. Bowman, 1990), Applied "
					+ "Statistics 39, 357-365, doi:10.2307/2347385");

	@Override
	public DatasetInfo info() {
		return INFO;
	}

	@Override
	public Dataset open(SettingValues settings) throws ProblemException {
		return new MemoryDataset(INFO, ShippedTable.read("old-faithful.csv", ColumnSelection.ALL).rows());
	}
}
