/**
 * The actions of the canvas: what the keyboard, the context menu, the bar of tools and the Edit menu do there. Every action
 * is the handler of a command, so its key can be changed; it changes the model by commands of the session only.
 * {@link org.genwright.ui.editor.action.CanvasActions} makes them all. Where a key leads
 * ({@code Navigation}, {@code DataFlowOrder}) is decided without a widget.
 */
package org.genwright.ui.editor.action;
