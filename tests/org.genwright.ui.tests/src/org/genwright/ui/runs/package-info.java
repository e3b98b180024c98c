/** The Runs view, driven as a person would, beside a worker that writes. */
package org.genwright.ui.runs;
