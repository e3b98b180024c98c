/** The workbench window: start-up, menus, tool bar, images of the platform's views, and the modelling perspective. */
package org.genwright.ui.workbench;
