/**
 * The page of the Properties view for models. What a form shows is a value, {@link FormContent}, made from the model and
 * the declarations without a widget; {@link FormView} shows it and keeps its widgets as long as only values change. Every
 * committed field is one command of the session.
 */
package org.genwright.ui.editor.properties;
