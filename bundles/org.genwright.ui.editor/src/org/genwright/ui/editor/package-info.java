/**
 * The model editor: one editor over one {@link org.genwright.ui.editor.session.ModelSession}, with a page per view of the
 * model ({@link org.genwright.ui.editor.EditorPage}).
 * <p>
 * The editor's file is the business of {@code ModelStorage}: it saves in one step, asks before it would overwrite what
 * others did, and follows what they do, which {@code FileWatch} tells it. A file that is no model gets an {@code ErrorPage}
 * in place of the pages. A reload is a command like any other, so that it can be undone.
 */
package org.genwright.ui.editor;
