package org.genwright.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * Who holds the lock of a run.
 *
 * @param process   the process
 * @param since     when it took the lock
 * @param heartbeat when it last gave a sign of life
 */
public record LockOwner(RunProcess process, Instant since, Instant heartbeat) {

	/** How often the owner gives a sign of life. */
	public static final Duration HEARTBEAT = Duration.ofSeconds(10);
	/** After how long without a sign of life a process on another computer counts as dead. */
	public static final Duration SILENCE = Duration.ofSeconds(60);

	/**
	 * Tells whether the owner is alive: on this computer by the process itself, on another one by its last sign of life.
	 */
	public boolean alive(Instant now) {
		return process.onThisComputer() ? process.alive() : heartbeat.plus(SILENCE).isAfter(now);
	}

	/** Returns the owner in words, {@code process 123 on 'host', since …}. */
	public String describe() {
		return "process " + process.pid() + " on '" + process.host() + "', since " + since;
	}

	/** Returns the content of {@code lock.json}. */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>(process.toMap());
		map.put("since", since.toString());
		map.put("heartbeat", heartbeat.toString());
		return map;
	}

	static LockOwner from(JsonObject object) throws ProblemException {
		return new LockOwner(RunProcess.from(object), RunProgress.instant(object, "since", object.text("since")),
				RunProgress.instant(object, "heartbeat", object.text("heartbeat")));
	}
}
