/** The terminal: its width, a progress line, and the signals it sends. */
package org.genwright.cli.terminal;
