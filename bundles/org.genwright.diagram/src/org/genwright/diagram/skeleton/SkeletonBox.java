package org.genwright.diagram.skeleton;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/**
 * An element with its texts, relative to the top left corner of its shape.
 *
 * @param element what it is
 * @param shape   how it is drawn
 * @param width   width of the shape
 * @param height  height of the shape
 * @param texts   symbol and name
 */
public record SkeletonBox(SkeletonElement element, SkeletonShape shape, int width, int height, List<TextLine> texts) {

	private static final TextRole SYMBOL = TextRole.SKELETON_SYMBOL;
	private static final TextRole NAME = TextRole.SKELETON_NAME;
	private static final int DIAMETER = 44;
	private static final int DOT_SIZE = 12;
	private static final int PAD = 14;
	private static final int GAP = 4;
	private static final int MAX_WIDTH = 340;

	/** Copies the list. */
	public SkeletonBox {
		texts = List.copyOf(texts);
	}

	/**
	 * Puts the texts of an element in place. A symbol that says more than its variable, such as {@code ε ~ N(0, I)}, stands
	 * beside the shape of a variable.
	 *
	 * @param flow decides the side of texts that do not stand in the shape: where no arrow is expected
	 */
	public static SkeletonBox of(SkeletonElement element, Flow flow) {
		SkeletonShape shape = SkeletonShape.of(element.kind());
		if (shape.holdsName()) {
			return inside(element, shape);
		}
		if (shape == SkeletonShape.DOT) {
			return new SkeletonBox(element, shape, DOT_SIZE, DOT_SIZE, beside(List.of(line(SYMBOL, element.symbol()), line(NAME, element.name())),
					DOT_SIZE, flow));
		}
		String variable = element.symbol().split(" [~∼=] ", 2)[0];
		int size = even(Math.max(DIAMETER, SYMBOL.roundedWidth(variable) + (shape == SkeletonShape.DIAMOND ? 2 : 1) * PAD));
		List<TextLine> texts = new ArrayList<>();
		texts.add(new TextLine(SYMBOL, variable, (size - SYMBOL.width(variable)) / 2, size / 2.0 + 0.34 * SYMBOL.size()));
		List<TextLine> lines = new ArrayList<>(List.of(line(NAME, element.name())));
		if (!variable.equals(element.symbol())) {
			lines.addFirst(line(NAME, element.symbol()));
		}
		texts.addAll(beside(lines, size, flow));
		return new SkeletonBox(element, shape, size, size, texts);
	}

	private static TextLine line(TextRole role, String text) {
		return TextLine.fitted(role, text, 0, 0, MAX_WIDTH);
	}

	private static int even(int size) {
		return size + size % 2;
	}

	private static SkeletonBox inside(SkeletonElement element, SkeletonShape shape) {
		String symbol = SYMBOL.ellipsise(element.symbol(), MAX_WIDTH);
		String name = NAME.ellipsise(element.name(), MAX_WIDTH);
		int text = Math.max(SYMBOL.roundedWidth(symbol), NAME.roundedWidth(name));
		int width = even(text + 2 * PAD + (shape == SkeletonShape.TAG ? SkeletonShape.TAG_POINT : 0));
		int height = DIAMETER;
		double middle = PAD + text / 2.0;
		return new SkeletonBox(element, shape, width, height, List.of(
				new TextLine(SYMBOL, symbol, middle - SYMBOL.width(symbol) / 2, height / 2.0 - 1),
				new TextLine(NAME, name, middle - NAME.width(name) / 2, height / 2.0 + 1.35 * NAME.size())));
	}

	/** Sets lines below the shape where data flow to the right, and to the right of it where they flow down. */
	private static List<TextLine> beside(List<TextLine> lines, int size, Flow flow) {
		int height = lines.stream().mapToInt(line -> line.role().lineHeight()).sum();
		double y = flow == Flow.RIGHT ? size + GAP : (size - height) / 2.0;
		List<TextLine> placed = new ArrayList<>();
		for (TextLine line : lines) {
			placed.add(line.moved(flow == Flow.RIGHT ? (size - line.width()) / 2 : size + GAP, y + line.role().size()));
			y += line.role().lineHeight();
		}
		return placed;
	}

	/** Returns the shape at a place. */
	public Box at(Point corner) {
		return new Box(corner.x(), corner.y(), width, height);
	}

	/** Returns the box around shape and texts, relative to the corner of the shape. */
	public Box extent() {
		return texts.stream().map(TextLine::cover).reduce(new Box(0, 0, width, height), Box::union);
	}
}
