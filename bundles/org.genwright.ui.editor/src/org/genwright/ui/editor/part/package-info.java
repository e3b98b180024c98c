/**
 * The edit parts of the canvas: architecture, network, node, connection and element of the skeleton. A part shows the
 * record that the scene of the session's state has for its element, and gives the requests of tools to its policies. On a
 * new state only the parts whose record changed paint anew. No part needs a display to be made or to answer requests.
 */
package org.genwright.ui.editor.part;
