package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A section of the benchmark report: a table that replaces the section of the same name in the file. */
final class Report {

	private static final String HEAD = """
			# Benchmarks

			Each section is written by a run of `tests/org.genwright.benchmarks/run`: both sides by turns on the same machine, medians of
			repetitions with the fastest and slowest in parentheses.
			""";

	private final String name;
	private final List<String> lines = new ArrayList<>();

	Report(String name, String description) {
		this.name = name;
		lines.add(description);
		lines.add("");
		lines.add("| threads | Genwright, ms | mean log-likelihood | peer | peer, ms | mean log-likelihood | times faster |");
		lines.add("|---|---|---|---|---|---|---|");
	}

	void add(int threads, Spread ours, double ourScore, Optional<String> peer, Spread theirs, double theirScore) {
		String line = String.format(Locale.ROOT, "| %d | %s | %.6f | %s | %s | %s | %s |", threads, ours.describe(), ourScore,
				peer.orElse("not here"), peer.isPresent() ? theirs.describe() : "–", peer.isPresent() ? String.format(Locale.ROOT, "%.6f", theirScore) : "–",
				peer.isPresent() ? String.format(Locale.ROOT, "%.1f", theirs.median() / ours.median()) : "–");
		System.out.println(line);
		lines.add(line);
	}

	void writeInto(Path file) throws IOException {
		String text = Files.exists(file) ? Files.readString(file) : HEAD;
		String heading = "\n## " + name + "\n";
		int from = text.indexOf(heading);
		int to = from < 0 ? -1 : text.indexOf("\n## ", from + 1);
		String before = from < 0 ? text.stripTrailing() + "\n" : text.substring(0, from);
		String after = to < 0 ? "" : text.substring(to);
		String machine = Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), Java " + Runtime.version().feature() + ", OpenBLAS kernels "
				+ System.getenv().getOrDefault("OPENBLAS_CORETYPE", "of its own choice") + " on both sides";
		Files.writeString(file, before + heading + String.join("\n", lines) + "\n\nMeasured on " + machine + ".\n" + after);
	}

	private static String processor() throws IOException {
		Path info = Path.of("/proc/cpuinfo");
		return Files.exists(info) ? Files.readAllLines(info).stream().filter(l -> l.startsWith("model name")).findFirst()
				.map(l -> l.replaceAll(".*: ", "")).orElse("unknown") : System.getProperty("os.arch");
	}
}
