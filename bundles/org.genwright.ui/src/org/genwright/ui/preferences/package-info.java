/** Genwright's preferences and their page. */
package org.genwright.ui.preferences;
