/**
 * One open model: the model, its commands, what is known of it, and what is selected. Everything a page of the editor
 * needs, without a widget.
 * <p>
 * <b>The way of a gesture.</b> A mouse or key gesture reaches a tool of the canvas, which makes a <em>request</em>
 * (create, move, connect, …). The edit part under the mouse passes it to its <em>policies</em>, one of which answers
 * with a <em>command</em>: always a {@link org.genwright.ui.editor.session.ModelCommand}, which changes the model under
 * a change recorder. {@link org.genwright.ui.editor.session.ModelStack} runs it, undoes it and redoes it.
 * {@link org.genwright.ui.editor.session.ModelSession} hears of the <em>model change</em>, infers shapes and problems
 * anew and builds the scene; with this {@link org.genwright.ui.editor.session.ModelState} it tells its listeners, and
 * the parts <em>refresh</em> their figures from it. Properties, quick fixes and layout enter at the command.
 */
package org.genwright.ui.editor.session;
