package org.genwright.core.family;

/**
 * A publication a family follows.
 *
 * @param title   title
 * @param authors authors, comma separated
 * @param year    year of publication
 * @param locator DOI, arXiv number or publisher
 */
public record Reference(String title, String authors, int year, String locator) {

	@Override
	public String toString() {
		return title + " (" + authors + ", " + year + "), " + locator;
	}
}
