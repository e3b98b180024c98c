/** The wizard for new models, used by mouse and keyboard. */
package org.genwright.ui.editor.wizard;
