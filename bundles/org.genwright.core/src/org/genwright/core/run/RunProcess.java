package org.genwright.core.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * A process, told apart from any other one, also from a later one with the same id.
 *
 * @param host   the name of the computer
 * @param bootId what tells one start of that computer from another; empty where the system has none
 * @param pid    the process id
 * @param start  when it started: clock ticks since boot on Linux, milliseconds since 1970 elsewhere; empty if unknown
 */
public record RunProcess(String host, String bootId, long pid, String start) {

	private static final RunProcess CURRENT = new RunProcess(hostName(), firstLine("/proc/sys/kernel/random/boot_id"),
			ProcessHandle.current().pid(), start(ProcessHandle.current()));

	/** Returns the process this is called in. */
	public static RunProcess current() {
		return CURRENT;
	}

	/** Returns a process on this computer. */
	public static RunProcess of(ProcessHandle process) {
		return new RunProcess(CURRENT.host, CURRENT.bootId, process.pid(), start(process));
	}

	/** Tells whether the process is or was on this computer since it was started. */
	public boolean onThisComputer() {
		return host.equals(CURRENT.host) && bootId.equals(CURRENT.bootId);
	}

	/** Tells whether a process of this computer is alive; one that ended and waits to be collected is not. */
	public boolean alive() {
		return onThisComputer() && ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
				.map(process -> !start.isEmpty() && start(process).equals(start)).orElse(false);
	}

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("host", host);
		map.put("bootId", bootId);
		map.put("pid", pid);
		map.put("start", start);
		return map;
	}

	static RunProcess from(JsonObject object) throws ProblemException {
		return new RunProcess(object.text("host"), object.text("bootId"), object.wholeNumber("pid"), object.text("start"));
	}

	private static String start(ProcessHandle process) {
		Path status = Path.of("/proc/" + process.pid() + "/stat");
		if (!Files.isReadable(status)) {
			return process.info().startInstant().map(instant -> Long.toString(instant.toEpochMilli())).orElse("");
		}
		String line = firstLine(status.toString());
		// The fields after the command, which is in parentheses and may contain anything: state is the first, the start
		// time the 20th of them.
		String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
		boolean gone = fields.length < 20 || fields[0].equals("Z") || fields[0].equals("X");
		return gone ? "" : fields[19];
	}

	private static String hostName() {
		String name = firstLine("/proc/sys/kernel/hostname");
		if (!name.isEmpty()) {
			return name;
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException _) {
			return "localhost";
		}
	}

	private static String firstLine(String file) {
		try {
			return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).strip();
		} catch (IOException _) {
			return ""; // not on this system, or the process just ended
		}
	}
}
