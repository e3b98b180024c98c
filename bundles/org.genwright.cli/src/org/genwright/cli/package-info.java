/**
 * The command line. {@link org.genwright.cli.Application} hands the arguments to
 * {@link org.genwright.cli.GenwrightCommand}; each verb is a class in {@code command}; what a verb has to say goes
 * through {@code output}, progress and signals through {@code terminal}.
 */
package org.genwright.cli;
