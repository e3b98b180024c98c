package org.genwright.cli.terminal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import sun.misc.Signal;

/**
 * Turns the first interrupt or termination signal into a request to stop, and the second into an immediate end. The
 * platform itself ends the process on the first, without asking the application.
 */
public final class Signals implements AutoCloseable {

	private static final String[] NAMES = {"INT", "TERM"};
	/** A process ended by signal n exits with 128 + n. */
	public static final int EXIT_BASE = 128;

	private final AtomicInteger received = new AtomicInteger();
	private final sun.misc.SignalHandler[] before = new sun.misc.SignalHandler[NAMES.length];

	/**
	 * Starts listening.
	 *
	 * @param stop called once with the signal's number; must return quickly
	 */
	public Signals(IntConsumer stop) {
		for (int i = 0; i < NAMES.length; i++) {
			before[i] = Signal.handle(new Signal(NAMES[i]), signal -> {
				if (received.getAndIncrement() == 0) {
					stop.accept(signal.getNumber());
				} else {
					Runtime.getRuntime().halt(EXIT_BASE + signal.getNumber());
				}
			});
		}
	}

	/** Stops listening. */
	@Override
	public void close() {
		for (int i = 0; i < NAMES.length; i++) {
			Signal.handle(new Signal(NAMES[i]), before[i]);
		}
	}
}
