package org.genwright.diagram.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/**
 * Puts a plate diagram in place (W. L. Buntine, "Operations for learning with graphical models", 1994): variables in rows
 * and columns, plates around theirs. Equal diagrams give equal drawings.
 */
public final class PlateLayout {

	private static final TextRole SYMBOL = TextRole.SKELETON_SYMBOL;
	private static final TextRole LABEL = TextRole.SKELETON_NAME;
	private static final double DIAMETER = 44;
	private static final double DOT = 12;
	private static final double PAD = 14;
	private static final double COLUMN_GAP = 48;
	private static final double ROW = 92;
	private static final double MARGIN = 16;
	private static final double LABEL_ROOM = 16;
	private static final double NESTED = 24;

	private final PlateDiagram diagram;
	private final Map<String, PlateCells.Cell> cells;
	private final Map<String, PlateDrawing.Disc> discs = new LinkedHashMap<>();

	private PlateLayout(PlateDiagram diagram) {
		this.diagram = diagram;
		this.cells = new PlateCells(diagram).cells();
	}

	/** Returns the drawing of a diagram; an empty one for a diagram without variables. */
	public static PlateDrawing of(PlateDiagram diagram) {
		return new PlateLayout(diagram).drawing();
	}

	private PlateDrawing drawing() {
		Map<Integer, Double> columns = columns();
		diagram.variables().forEach(variable -> {
			PlateCells.Cell cell = cells.get(variable.id());
			discs.put(variable.id(), disc(variable, columns.get(cell.column()), (cell.row() + 0.5) * ROW));
		});
		List<PlateDrawing.Arrow> arrows = new PlateArrows(diagram.arrows(), discs).arrows();
		List<PlateDrawing.PlateBox> plates = plates(arrows);
		List<Area> areas = new ArrayList<>();
		plates.forEach(plate -> areas.add(plate.area()));
		arrows.forEach(arrow -> areas.add(arrow.line().area()));
		discs.values().forEach(disc -> areas.addAll(List.of(disc.area(), Area.of(disc.symbol()))));
		if (areas.isEmpty()) {
			return new PlateDrawing(0, 0, List.of(), List.of(), List.of());
		}
		Area all = areas.stream().reduce(Area::union).orElseThrow();
		return new PlateDrawing(all.width() + 2, all.height() + 2, plates, arrows, List.copyOf(discs.values())).moved(1 - all.x(), 1 - all.y());
	}

	/** The middles of the columns; blocks are further apart, with room for the edges of plates. */
	private Map<Integer, Double> columns() {
		Map<Integer, Double> widths = new HashMap<>();
		Map<Integer, Integer> blocks = new HashMap<>();
		diagram.variables().forEach(variable -> {
			PlateCells.Cell cell = cells.get(variable.id());
			widths.merge(cell.column(), width(variable), Math::max);
			blocks.put(cell.column(), cell.block());
		});
		Map<Integer, Double> columns = new HashMap<>();
		double x = 0;
		for (int column = 0; column < widths.size(); column++) {
			boolean newBlock = column > 0 && !blocks.get(column).equals(blocks.get(column - 1));
			x += column == 0 ? 0 : COLUMN_GAP + (newBlock ? NESTED * diagram.plates().size() : 0);
			columns.put(column, x + widths.get(column) / 2);
			x += widths.get(column);
		}
		return columns;
	}

	private static double diameter(PlateDiagram.Variable variable) {
		return variable.kind() == PlateDiagram.Kind.PARAMETER ? DOT : Math.max(DIAMETER, SYMBOL.width(variable.symbol()) + PAD);
	}

	private static double width(PlateDiagram.Variable variable) {
		return Math.max(diameter(variable), SYMBOL.width(variable.symbol()));
	}

	/** The symbol of a dot stands above it. */
	private static PlateDrawing.Disc disc(PlateDiagram.Variable variable, double x, double y) {
		double size = diameter(variable);
		double baseline = variable.kind() == PlateDiagram.Kind.PARAMETER ? y - size / 2 - 5 : y + 0.34 * SYMBOL.size();
		return new PlateDrawing.Disc(variable, new Area(x - size / 2, y - size / 2, size, size),
				new TextLine(SYMBOL, variable.symbol(), x - SYMBOL.width(variable.symbol()) / 2, baseline));
	}

	/** Smaller plates have smaller margins, so that the edges of one inside another stand apart. */
	private List<PlateDrawing.PlateBox> plates(List<PlateDrawing.Arrow> arrows) {
		List<PlateDiagram.Plate> bySize = diagram.plates().stream().filter(plate -> plate.variables().stream().anyMatch(discs::containsKey))
				.sorted(Comparator.comparingInt(plate -> plate.variables().size())).toList();
		List<PlateDrawing.PlateBox> boxes = new ArrayList<>();
		for (int i = 0; i < bySize.size(); i++) {
			PlateDiagram.Plate plate = bySize.get(i);
			int inside = (int) IntStream.range(0, i).filter(j -> bySize.get(j).variables().stream().anyMatch(plate.variables()::contains)).count();
			boxes.add(box(plate, inside * NESTED, arrows));
		}
		return boxes.reversed();
	}

	private PlateDrawing.PlateBox box(PlateDiagram.Plate plate, double more, List<PlateDrawing.Arrow> arrows) {
		Stream<Area> variables = plate.variables().stream().filter(discs::containsKey).map(discs::get).map(disc -> disc.area().union(Area.of(disc.symbol())));
		Stream<Area> between = arrows.stream().filter(arrow -> plate.variables().containsAll(List.of(arrow.dependency().from(), arrow.dependency().to())))
				.map(arrow -> arrow.line().area());
		Area inner = Stream.concat(variables, between).reduce(Area::union).orElseThrow();
		double margin = MARGIN + more / 2;
		double width = Math.max(inner.width() + 2 * margin, LABEL.width(plate.label()) + MARGIN);
		Area area = new Area(inner.x() + inner.width() / 2 - width / 2, inner.y() - margin, width, inner.height() + margin + MARGIN + more + LABEL_ROOM);
		return new PlateDrawing.PlateBox(plate, area,
				new TextLine(LABEL, plate.label(), area.right() - MARGIN / 2 - LABEL.width(plate.label()), area.bottom() - MARGIN / 2));
	}
}
