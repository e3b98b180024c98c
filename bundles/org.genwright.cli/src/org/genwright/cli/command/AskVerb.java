package org.genwright.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Request;
import org.genwright.core.run.Run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ask}: asks the process that works on a run for something. */
@Command(name = "ask", description = "Ask the process that works on a run, wherever it was started, for something; it answers between two steps.")
public final class AskVerb extends Verb {

	@Mixin
	private RunMixin run;

	@Parameters(index = "1", paramLabel = "REQUEST", description = "stop, pause, resume, checkpoint or learning-rate.")
	private String request;

	@Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "The new learning rate.")
	private String value;

	/** @param output where the verb says its result */
	public AskVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Request asked = request();
		Run found = run.find();
		if (!found.effectiveState().active()) {
			throw ProblemException.input(Problem.error("run-not-live", "Run '" + found.id() + "'", "a run that a process is working on",
					"one that is " + found.effectiveState(), "Start or resume it first."));
		}
		found.requests().put(asked);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("run", found.id());
		json.put("request", request);
		if (!asked.argument().isEmpty()) {
			json.put("value", asked.argument());
		}
		output.result(json, List.of("Asked run " + found.id() + " for " + request + (value == null ? "" : " " + value) + "."));
		return ExitCode.DONE;
	}

	private Request request() throws ProblemException {
		List<String> names = Arrays.stream(Request.Kind.values()).map(AskVerb::name).toList();
		Request.Kind kind = Stream.of(Request.Kind.values()).filter(k -> name(k).equals(request)).findFirst()
				.orElseThrow(() -> ProblemException.input(Problem.error("request", "Argument REQUEST",
						names.stream().collect(Collectors.joining("', '", "one of '", "'")), "'" + request + "'",
						(NearestName.suggest(request, names) + " Choose one of these.").strip())));
		if (kind == Request.Kind.LEARNING_RATE) {
			return Request.learningRate(rate());
		}
		if (value != null) {
			throw ProblemException.input(Problem.error("request-value", "Argument VALUE", "none for the request '" + request + "'",
					"'" + value + "'", "Leave it out."));
		}
		return new Request(kind, "");
	}

	private double rate() throws ProblemException {
		try {
			double rate = Double.parseDouble(value == null ? "" : value);
			if (rate > 0 && Double.isFinite(rate)) {
				return rate;
			}
		} catch (NumberFormatException refusedBelow) {
			// the problem below says the same of every text
		}
		throw ProblemException.input(Problem.error("request-value", "Argument VALUE", "a learning rate above 0, such as 0.0005",
				value == null ? "none" : "'" + value + "'", "Give the new learning rate: genwright ask RUN learning-rate 0.0005"));
	}

	private static String name(Request.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
