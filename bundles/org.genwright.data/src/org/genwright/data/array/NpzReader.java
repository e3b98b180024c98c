package org.genwright.data.array;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.data.ClassLabels;

/**
 * Reads NPZ files, stored or deflated: the values from the array {@code x}, {@code images} or {@code data}, or the only
 * array there is; the classes from {@code y} or {@code labels}, if there is one. Other names are given as value column
 * and label column.
 */
public final class NpzReader implements DatasetReader {

	private static final List<String> VALUES = List.of("x", "images", "data");
	private static final List<String> LABELS = List.of("y", "labels");
	private static final String ENDING = ".npy";
	private static final double LARGEST_DEFLATE_RATIO = 1032;

	@Override
	public String name() {
		return "NumPy arrays";
	}

	@Override
	public List<String> endings() {
		return List.of("npz");
	}

	@Override
	public Dataset read(Path file, ColumnSelection columns) throws ProblemException {
		String where = "Arrays '" + file + "'";
		if (columns.weight().isPresent() || columns.values().size() > 1) {
			throw problem("dataset-columns", where, "at most the name of one array of values and one of labels",
					columns.weight().isPresent() ? "a weight column" : columns.values().size() + " value columns",
					"Remove the other names; weights are read from tables only.");
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<String> names = zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(ENDING))
					.map(name -> name.substring(0, name.length() - ENDING.length())).toList();
			String values = values(where, names, columns);
			Optional<String> labelName = labels(where, names, columns, values);
			ClassLabels labels = labelName.isPresent() ? readLabels(zip, where, labelName.get()) : ClassLabels.NONE;
			return readValues(zip, where, values, file, labels);
		} catch (NoSuchFileException e) {
			throw problem("npz-unreadable", where, "a file", "none of that name", "Correct the path.");
		} catch (ZipException | EOFException e) {
			throw problem("npz-unreadable", where, "a complete NPZ file, which is a ZIP archive of arrays",
					"one that is damaged or no archive", "Save the arrays again with numpy.savez.");
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("npz-unreadable", where, "a readable file", "'" + e.getMessage() + "'",
					"Check that it is a file and may be read."), e);
		}
	}

	private static String values(String where, List<String> names, ColumnSelection columns) throws ProblemException {
		if (!columns.values().isEmpty()) {
			return named(where, names, columns.values().getFirst());
		}
		List<String> usual = names.stream().filter(name -> VALUES.contains(name.toLowerCase(Locale.ROOT))).toList();
		if (usual.size() == 1) {
			return usual.getFirst();
		}
		List<String> others = names.stream().filter(name -> columns.label().filter(name::equals).isEmpty()).toList();
		if (usual.isEmpty() && others.size() == 1) {
			return others.getFirst();
		}
		throw problem("npz-arrays", where, "one array of values named 'x', 'images' or 'data', or one array only",
				names.isEmpty() ? "no array" : "the arrays " + list(names),
				"Save the values as 'x' and the classes as 'y', or select the array as value column.");
	}

	private static Optional<String> labels(String where, List<String> names, ColumnSelection columns, String values)
			throws ProblemException {
		if (columns.label().isPresent()) {
			return Optional.of(named(where, names, columns.label().get()));
		}
		List<String> usual = names.stream().filter(name -> LABELS.contains(name.toLowerCase(Locale.ROOT)) && !name.equals(values)).toList();
		if (usual.size() > 1) {
			throw problem("npz-arrays", where, "one array of classes, 'y' or 'labels'", "the arrays " + list(usual),
					"Name the one to take as label column.");
		}
		return usual.stream().findFirst();
	}

	private static String named(String where, List<String> names, String name) throws ProblemException {
		if (!names.contains(name)) {
			throw problem("npz-arrays", where, "the array '" + name + "'", "no array of that name",
					(NearestName.suggest(name, names) + " The arrays are " + list(names) + ".").strip());
		}
		return name;
	}

	private static String list(List<String> names) {
		return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
	}

	private static Dataset readValues(ZipFile zip, String where, String name, Path file, ClassLabels labels)
			throws IOException, ProblemException {
		try (InputStream bytes = open(zip, name)) {
			return ArrayDataset.read(file, place(where, name), array(zip, where, name, bytes), labels);
		}
	}

	private static ClassLabels readLabels(ZipFile zip, String where, String name) throws IOException, ProblemException {
		try (InputStream bytes = open(zip, name)) {
			return ArrayDataset.readLabels(place(where, name), array(zip, where, name, bytes));
		}
	}

	private static NpyStream array(ZipFile zip, String where, String name, InputStream bytes) throws IOException, ProblemException {
		NpyStream array = new NpyStream(place(where, name), bytes);
		array.requireAtMost(zip.getEntry(name + ENDING).getCompressedSize() * LARGEST_DEFLATE_RATIO);
		return array;
	}

	private static InputStream open(ZipFile zip, String name) throws IOException {
		return new BufferedInputStream(zip.getInputStream(zip.getEntry(name + ENDING)));
	}

	private static String place(String where, String name) {
		return where + ", array '" + name + "'";
	}

	private static ProblemException problem(String code, String where, String expected, String found, String remedy) {
		return ProblemException.input(Problem.error(code, where, expected, found, remedy));
	}
}
