package org.genwright.ui.runs;

import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** The page of the Properties view for runs: in the order of the run's record, not of the alphabet. */
final class RunPropertySheet extends PropertySheetPage {

	RunPropertySheet() {
		setSorter(new PropertySheetSorter() {
			@Override
			public void sort(IPropertySheetEntry[] entries) {
				// They come in the right order.
			}

			@Override
			public int compareCategories(String first, String second) {
				return RunDetails.order(first) - RunDetails.order(second);
			}
		});
	}
}
