package org.genwright.core.job;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a job to stop after the step it is in. Set by any thread, such as a signal handler; read by the job between
 * steps. Once set it stays set, and the first request counts.
 */
public final class StopToken {

	/**
	 * A request to stop.
	 *
	 * @param reason why, in words, such as {@code signal SIGINT}
	 * @param signal the number of the signal that caused it, if one did
	 */
	public record Request(String reason, OptionalInt signal) {
	}

	private final AtomicReference<Request> request = new AtomicReference<>();

	/** Asks to stop. */
	public void request(String reason) {
		request.compareAndSet(null, new Request(reason, OptionalInt.empty()));
	}

	/** Asks to stop because of a signal. */
	public void request(String reason, int signal) {
		request.compareAndSet(null, new Request(reason, OptionalInt.of(signal)));
	}

	/** Tells whether the job is asked to stop. */
	public boolean requested() {
		return request.get() != null;
	}

	/** Returns the request, empty if there is none. */
	public Optional<Request> cause() {
		return Optional.ofNullable(request.get());
	}
}
