/** The tests' own mouse and keyboard: what they send arrives as it was meant. */
package org.genwright.ui.input;
