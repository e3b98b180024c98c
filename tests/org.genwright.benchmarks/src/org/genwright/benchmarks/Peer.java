package org.genwright.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A peer's program in a process of its own that does one repetition for every line it is sent. */
final class Peer implements AutoCloseable {

	/** One repetition of the peer. */
	record Result(double milliseconds, double score) {
	}

	private final Process process;
	private final BufferedReader out;
	private final Writer in;
	private final String name;

	private Peer(Process process, BufferedReader out, String name) {
		this.process = process;
		this.out = out;
		this.in = process.outputWriter(StandardCharsets.UTF_8);
		this.name = name;
	}

	/** Starts a Python program; empty if Python or a module it needs is missing. */
	static Optional<Peer> python(Path program, int threads, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("python3", program.toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(Map.of("OMP_NUM_THREADS", "" + threads, "OPENBLAS_NUM_THREADS", "" + threads,
				"MKL_NUM_THREADS", "" + threads));
		try {
			Process process = builder.start();
			BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
			String name = out.readLine();
			return name == null ? Optional.empty() : Optional.of(new Peer(process, out, name));
		} catch (IOException missing) {
			return Optional.empty();
		}
	}

	/** Returns the peer's name and version. */
	String name() {
		return name;
	}

	/** Lets the peer do one repetition. */
	Result repeat() throws IOException {
		in.write("go\n");
		in.flush();
		String line = out.readLine();
		if (line == null) {
			throw new IOException("The peer " + name + " ended early.");
		}
		String[] parts = line.split(" ");
		return new Result(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
	}

	@Override
	public void close() throws IOException {
		in.close();
		process.destroy();
	}
}
