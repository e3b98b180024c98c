/** What a person does on the canvas with mouse and keyboard, by real input: each gesture changes the model as it should, and undo takes it back. */
package org.genwright.ui.editor.gesture;
