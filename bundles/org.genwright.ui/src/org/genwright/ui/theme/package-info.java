/** The light and the dark theme, switched by a command and remembered by the platform. */
package org.genwright.ui.theme;
