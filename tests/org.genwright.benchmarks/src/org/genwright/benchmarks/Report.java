package org.genwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A section of the benchmark report: a table that replaces the section of the same name in the file. */
final class Report {

	private static final String HEAD = "# Benchmarks\n";
	private static final List<String> VECTORS = List.of("avx512f", "avx2", "asimd");

	private final String name;
	private final String score;
	private final List<String> lines = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param name        heading of the section
	 * @param description what is measured, one paragraph
	 * @param unit        what the milliseconds are for, such as "ms per step"
	 * @param score       name of the contenders' score
	 */
	Report(String name, String description, String unit, String score) {
		this.name = name;
		this.score = score;
		lines.add(description);
		lines.add("");
		lines.add("| threads | Genwright, " + unit + " | peer | peer, " + unit + " | times faster |");
		lines.add("|---|---|---|---|---|");
	}

	/** Adds a line for each of the contenders behind the first, which is ours; where it is alone, one without a peer. */
	void add(String threads, List<SideBySide.Outcome> outcomes) {
		SideBySide.Outcome ours = outcomes.getFirst();
		for (SideBySide.Outcome peer : outcomes.subList(1, outcomes.size())) {
			line(String.format(Locale.ROOT, "| %s | %s | %s | %s | %s |", threads, ours.times().describe(), peer.name(), peer.times().describe(),
					peer.ratios().describe()));
		}
		if (outcomes.size() == 1) {
			line(String.format(Locale.ROOT, "| %s | %s | not here | – | – |", threads, ours.times().describe()));
		}
		StringBuilder scores = new StringBuilder("Threads " + threads + ", " + score + " of the first repetition:");
		outcomes.forEach(outcome -> scores.append(String.format(Locale.ROOT, " %s %.6g;", outcome.name(), outcome.score())));
		note(scores.substring(0, scores.length() - 1) + ".");
	}

	/** Adds a sentence below the table. */
	void note(String sentence) {
		System.out.println(sentence);
		notes.add(sentence);
	}

	private void line(String line) {
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
		note("Measured on " + machine() + ".");
		Files.writeString(file, before + heading + String.join("\n", lines) + "\n\n" + String.join("\n", notes) + "\n" + after);
	}

	private static String machine() throws IOException {
		return Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), Java " + Runtime.version().feature()
				+ ", OpenBLAS kernels " + System.getenv().getOrDefault("OPENBLAS_CORETYPE", "of its own choice") + " on both sides";
	}

	private static String processor() throws IOException {
		Path info = Path.of("/proc/cpuinfo");
		if (!Files.exists(info)) {
			return System.getProperty("os.arch");
		}
		List<String> facts = Files.readAllLines(info);
		String flags = " " + value(facts, "flags") + " ";
		String vectors = VECTORS.stream().filter(flag -> flags.contains(" " + flag + " ")).findFirst().orElse("no known vectors");
		return value(facts, "model name") + ", " + vectors;
	}

	private static String value(List<String> facts, String key) {
		return facts.stream().filter(line -> line.startsWith(key)).findFirst().map(line -> line.replaceAll(".*: ", "")).orElse("unknown");
	}
}
