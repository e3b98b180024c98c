package org.genwright.nn.program;

/**
 * An entry point at one batch size.
 *
 * @param entry name of the entry point
 * @param batch N, at least 1
 */
public record Call(String entry, long batch) {
}
