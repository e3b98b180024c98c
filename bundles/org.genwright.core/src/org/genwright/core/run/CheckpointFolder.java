package org.genwright.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.file.Folders;
import org.genwright.core.file.SelfDigest;
import org.genwright.core.json.Json;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.tensor.Safetensors;

/**
 * The folder {@code checkpoints/} of a run. A checkpoint is written beside its place and renamed, and every file of it
 * carries its digest.
 */
final class CheckpointFolder {

	private static final String REMEDY = "Restore it from a copy, or go on from an older checkpoint.";

	private static final String PASSED_OVER = "This checkpoint is damaged and passed over. Restore it from a copy to use it.";

	private final Path run;
	private final Path directory;

	CheckpointFolder(Path run) {
		this.run = run;
		directory = run.resolve(RunFiles.CHECKPOINTS);
	}

	List<Long> steps() throws ProblemException {
		try {
			return Folders.list(directory).stream().map(RunFiles::step).filter(step -> step.isPresent())
					.map(step -> step.getAsLong()).sorted().toList();
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(directory, e), e);
		}
	}

	Checkpoint read(long step) throws ProblemException {
		Path folder = RunFiles.checkpoint(run, step);
		if (!Files.isDirectory(folder)) {
			throw ProblemException.input(Problem.error("no-checkpoint", "Run " + FileProblems.quoted(run),
					"a checkpoint of step " + step, steps().isEmpty() ? "no checkpoints" : "those of steps " + steps(),
					"Name one of them."));
		}
		JsonObject state = readState(folder.resolve(RunFiles.STATE), step);
		return new Checkpoint(step, Safetensors.read(folder.resolve(RunFiles.WEIGHTS)),
				Safetensors.read(folder.resolve(RunFiles.OPTIMIZER)), state.mapOrEmpty("state"));
	}

	LatestCheckpoint latest() throws ProblemException {
		List<Problem> damaged = new ArrayList<>();
		for (long step : steps().reversed()) {
			try {
				return new LatestCheckpoint(Optional.of(read(step)), damaged);
			} catch (ProblemException e) {
				Problem first = e.problems().getFirst();
				damaged.add(Problem.warning(first.code(), first.where(), first.expected(), first.found(), PASSED_OVER));
			}
		}
		return new LatestCheckpoint(Optional.empty(), damaged);
	}

	/** Writes a checkpoint; one of the same step is replaced, unless it is equal. */
	Path write(Checkpoint checkpoint) throws IOException {
		Path folder = RunFiles.checkpoint(run, checkpoint.step());
		if (Files.exists(folder) && equalsStored(checkpoint)) {
			return folder;
		}
		Files.createDirectories(directory);
		Path temporary = Files.createDirectory(AtomicFile.temporaryBeside(folder));
		try {
			Safetensors.writeSynced(temporary.resolve(RunFiles.WEIGHTS), checkpoint.weights(), Map.of());
			Safetensors.writeSynced(temporary.resolve(RunFiles.OPTIMIZER), checkpoint.optimizer(), Map.of());
			byte[] state = SelfDigest.seal(Json.bytes(stateMap(checkpoint)));
			AtomicFile.writeSynced(temporary.resolve(RunFiles.STATE),
					channel -> AtomicFile.writeFully(channel, ByteBuffer.wrap(state)));
			AtomicFile.syncDirectory(temporary);
			if (Files.exists(folder)) {
				Folders.deleteAtomically(folder); // older ones remain if a crash comes between this and the next line
			}
			AtomicFile.move(temporary, folder);
			AtomicFile.syncDirectory(run);
		} finally {
			Folders.delete(temporary);
		}
		return folder;
	}

	/** Removes all but the newest checkpoints. */
	void keepNewest(int count) throws IOException, ProblemException {
		List<Long> steps = steps();
		for (long step : steps.subList(0, Math.max(0, steps.size() - count))) {
			Folders.deleteAtomically(RunFiles.checkpoint(run, step));
		}
	}

	/** Removes the checkpoints after a step. */
	void removeAfter(long step) throws IOException, ProblemException {
		for (long later : steps()) {
			if (later > step) {
				Folders.deleteAtomically(RunFiles.checkpoint(run, later));
			}
		}
	}

	private boolean equalsStored(Checkpoint checkpoint) {
		try {
			Checkpoint stored = read(checkpoint.step());
			return stored.weights().equals(checkpoint.weights()) && stored.optimizer().equals(checkpoint.optimizer())
					&& Json.write(stored.state()).equals(Json.write(checkpoint.state()));
		} catch (ProblemException _) {
			return false; // damaged: to be replaced
		}
	}

	private static Map<String, Object> stateMap(Checkpoint checkpoint) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(Safetensors.DIGEST_KEY, SelfDigest.BLANK);
		map.put("formatVersion", 1);
		map.put("step", checkpoint.step());
		map.put("state", checkpoint.state());
		return map;
	}

	private static JsonObject readState(Path file, long step) throws ProblemException {
		JsonObject state = new JsonObject(Json.readObject(file), FileProblems.quoted(file));
		String digest = state.text(Safetensors.DIGEST_KEY);
		try {
			if (!SelfDigest.verifies(Files.readAllBytes(file), digest)) {
				throw ProblemException.input(Problem.error("checkpoint", state.where(), "contents with the SHA-256 " + digest,
						"others", "The file is damaged. " + REMEDY));
			}
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotRead(file, e), e);
		}
		if (state.wholeNumber("step") != step) {
			throw ProblemException.input(Problem.error("checkpoint", state.where(), "step " + step,
					"step " + state.wholeNumber("step") + " in a renamed folder", REMEDY));
		}
		return state;
	}
}
