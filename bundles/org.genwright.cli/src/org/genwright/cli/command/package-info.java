/** The verbs of the command line, one class each, and the options they share. */
package org.genwright.cli.command;
