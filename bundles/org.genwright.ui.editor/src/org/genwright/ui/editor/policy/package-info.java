/**
 * How requests are answered. Policies turn the requests of tools into commands of the session, and show feedback; the
 * tools here are those that GEF's own do not cover. Answering needs no display, feedback does.
 */
package org.genwright.ui.editor.policy;
