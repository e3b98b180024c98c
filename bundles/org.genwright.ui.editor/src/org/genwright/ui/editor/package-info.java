/** The model editor: one editor over one {@link org.genwright.ui.editor.session.ModelSession}, with a page per view of the model. */
package org.genwright.ui.editor;
