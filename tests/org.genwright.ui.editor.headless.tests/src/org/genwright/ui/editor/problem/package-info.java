/** What is offered in the editor for the problems of a model. */
package org.genwright.ui.editor.problem;
