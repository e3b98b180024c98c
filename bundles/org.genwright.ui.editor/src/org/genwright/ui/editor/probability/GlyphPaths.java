package org.genwright.ui.editor.probability;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Path;
import org.genwright.diagram.text.GlyphOutlines;
import org.genwright.diagram.text.Typeface;

/** The letters of formulas as shapes: the same at every zoom, whatever fonts are installed. Hold resources until disposed of. */
final class GlyphPaths {

	private static final Pattern COMMAND = Pattern.compile("([mlqcz])([^mlqcz]*)");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+");

	private record Key(int character, Typeface face) {
	}

	private final Device device;
	private final Map<Key, Path> paths = new HashMap<>();

	GlyphPaths(Device device) {
		this.device = device;
	}

	/** Returns the shape of a letter in units of {@link GlyphOutlines#UNITS_PER_EM}, its origin on the baseline. */
	Path path(int character, Typeface face) {
		return paths.computeIfAbsent(new Key(character, face), _ -> parsed(GlyphOutlines.standard().path(character, face)));
	}

	void dispose() {
		paths.values().forEach(Path::dispose);
		paths.clear();
	}

	/** Reads the commands of the outlines: relative, with one segment each. */
	private Path parsed(String data) {
		Path path = new Path(device);
		float[] at = new float[2];
		float[] start = new float[2];
		Matcher command = COMMAND.matcher(data);
		while (command.find()) {
			float[] to = command.group(2).isEmpty() ? new float[0] : absolute(command.group(2), at);
			switch (command.group(1)) {
				case "m" -> path.moveTo(to[0], to[1]);
				case "l" -> path.lineTo(to[0], to[1]);
				case "q" -> path.quadTo(to[0], to[1], to[2], to[3]);
				case "c" -> path.cubicTo(to[0], to[1], to[2], to[3], to[4], to[5]);
				default -> path.close();
			}
			if (to.length == 0) {
				System.arraycopy(start, 0, at, 0, 2);
			} else if (command.group(1).equals("m")) {
				System.arraycopy(at, 0, start, 0, 2);
			}
		}
		return path;
	}

	/** Adds distances to the place where a command begins, and moves on to its last point. */
	private static float[] absolute(String numbers, float[] at) {
		float[] points = new float[6];
		int count = 0;
		Matcher number = NUMBER.matcher(numbers);
		while (number.find()) {
			points[count] = at[count % 2] + Float.parseFloat(number.group());
			count++;
		}
		at[0] = points[count - 2];
		at[1] = points[count - 1];
		return points;
	}
}
