package org.genwright.core.setting;

/** The type of a setting's value; decides the form field, the command line flag and the record form. */
public enum SettingType {
	/** A 64-bit integer. */
	INTEGER,
	/** A finite 64-bit floating point number. */
	REAL,
	/** One of a declared list of choices. */
	CHOICE,
	/** {@code true} or {@code false}. */
	FLAG,
	/** Free text. */
	TEXT,
	/** A file: relative to the model file if given there, to the working directory if given at launch. */
	FILE
}
