/**
 * Tables in text files. A {@link org.genwright.data.table.CsvSource} is opened as characters; the separator is found
 * in its first lines; the {@link org.genwright.data.table.CsvParser} cuts it into cells; the header decides which
 * columns are values, label and weight; column tallies collect what is not a number, to be reported all at once.
 */
package org.genwright.data.table;
