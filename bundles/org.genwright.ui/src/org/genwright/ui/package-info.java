/** The workbench. */
package org.genwright.ui;
