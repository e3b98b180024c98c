package org.genwright.data.array;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.data.ByteDataset;
import org.genwright.data.ClassLabels;
import org.genwright.data.HeapBound;
import org.genwright.data.MemoryDataset;

/** Makes datasets of arrays. */
final class ArrayDataset {

	private static final int BYTE_LEVELS = 256;

	private ArrayDataset() {
	}

	/**
	 * Reads an array of values. Unsigned bytes stay bytes and have 256 levels, truth values have 2; all other numbers
	 * are continuous.
	 *
	 * @param where  the place that problems name
	 * @param labels the classes of the rows, or {@link ClassLabels#NONE}
	 * @throws ProblemException if it cannot be read, or the classes are not as many as the rows
	 */
	static Dataset read(Path file, String where, NpyStream array, ClassLabels labels) throws IOException, ProblemException {
		NpyHeader header = array.header();
		HeapBound.require(where, (long) header.elements(), header.element().isUnsignedByte() ? Byte.BYTES : Double.BYTES);
		ExampleLayout layout = ExampleLayout.of(where, header);
		if (labels != ClassLabels.NONE && labels.labels().length != layout.rows()) {
			throw ProblemException.input(Problem.error("npz-labels", where,
					layout.rows() + " classes, one for each row", Integer.toString(labels.labels().length),
					"Save values and classes of the same rows."));
		}
		if (header.element().isUnsignedByte()) {
			int levels = header.element() == NpyElement.BOOL ? 2 : BYTE_LEVELS;
			return new ByteDataset(info(file, layout, labels.classes(), levels), array.readBytes(layout.strides()), labels.labels());
		}
		return new MemoryDataset(info(file, layout, labels.classes(), 0),
				new MemoryDataset.Rows(array.readDoubles(layout.strides()), labels.labels(), new double[0]));
	}

	/**
	 * Reads an array of classes: integers, shape [N] or [N, 1].
	 *
	 * @throws ProblemException if it has another shape or other numbers
	 */
	static ClassLabels readLabels(String where, NpyStream array) throws IOException, ProblemException {
		NpyHeader header = array.header();
		List<Integer> shape = header.shape();
		if (!header.element().isInteger() || shape.isEmpty() || shape.size() > 2 || shape.size() == 2 && shape.get(1) != 1) {
			throw ProblemException.input(Problem.error("npz-labels", where, "integers of shape [N], the class of every row",
					"type " + header.element().code() + " of shape " + header.shapeText(),
					"Save the classes as integers, for example with y.argmax(1) of one-hot rows or y.astype('int64')."));
		}
		HeapBound.require(where, (long) header.elements(), Double.BYTES);
		double[] numbers = array.readDoubles(shape.stream().mapToInt(_ -> 1).toArray()); // [N]
		return ClassLabels.of(IntStream.range(0, numbers.length).mapToLong(i -> (long) numbers[i]).toArray());
	}

	private static DatasetInfo info(Path file, ExampleLayout layout, List<String> classes, int levels) {
		DataShape shape = layout.shape();
		int d = shape.dimensions();
		String what = shape.isImage() ? " images of " + shape.size(1) + "x" + shape.size(2) + " pixels" + (shape.size(0) == 1 ? ""
				: " with " + shape.size(0) + " channels") : " rows of " + d + (d == 1 ? " value" : " values");
		List<String> columns = shape.isImage() ? List.of() : IntStream.rangeClosed(1, d).mapToObj(i -> "x" + i).toList();
		return new DatasetInfo(file.toString(), file.getFileName().toString(),
				"An array of " + layout.rows() + what + (levels > 0 ? ", " + levels + " levels." : "."), shape, columns, classes, levels,
				"unknown", "file '" + file.getFileName() + "'");
	}
}
