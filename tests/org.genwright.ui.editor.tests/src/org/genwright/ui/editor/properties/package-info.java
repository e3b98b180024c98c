/** The Properties page, used by mouse and keyboard. */
package org.genwright.ui.editor.properties;
