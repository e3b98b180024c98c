/** What the tests of the editor share: a model file open in the editor, driven by real input. */
package org.genwright.ui.editor;
