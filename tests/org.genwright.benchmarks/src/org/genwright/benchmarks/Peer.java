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

/**
 * A peer's program in a process of its own. It prints its name and version, then does one repetition for every line it is
 * sent, and answers with milliseconds and score, a space between.
 */
final class Peer implements Contender {

	/** Names the Python that has the peers' modules; "python3" without it. */
	private static final String PYTHON = "GENWRIGHT_BENCHMARK_PYTHON";

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

	/**
	 * Starts a Python program with a number of threads for all that computes in it; empty, and said so, if Python or a
	 * module it needs is missing.
	 */
	static Optional<Peer> python(Path program, int threads, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getenv().getOrDefault(PYTHON, "python3"), program.toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().putAll(Map.of("OMP_NUM_THREADS", "" + threads, "OPENBLAS_NUM_THREADS", "" + threads,
				"MKL_NUM_THREADS", "" + threads, "PYTHONDONTWRITEBYTECODE", "1"));
		try {
			Process process = builder.start();
			BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
			String name = out.readLine();
			if (name != null) {
				return Optional.of(new Peer(process, out, name));
			}
		} catch (IOException missing) {
			System.out.println(missing.getMessage());
		}
		System.out.println("The peer " + command + " does not run here and is skipped.");
		return Optional.empty();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Result repeat() throws IOException {
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
