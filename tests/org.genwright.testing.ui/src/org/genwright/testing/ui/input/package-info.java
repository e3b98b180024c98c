/**
 * Mouse and keyboard as a person uses them: events that the X server makes (XTEST extension), so that they take the whole
 * way through window system, toolkit, event listeners and key bindings. Needs Debian's libxtst6 and an X display, but
 * no window manager.
 */
package org.genwright.testing.ui.input;
