package org.genwright.diagram.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/**
 * Puts one node in place. Several ports on a side have names: in a gutter beside the texts where data flow to the right,
 * in a row above and below them where data flow down.
 */
final class NodeBoxBuilder {

	private static final int PAD = 10;
	private static final int GAP = 5;
	private static final int MIN_WIDTH = 100;
	private static final int GRID = 10;
	private static final int PORT_DISTANCE = 20;
	private static final int PORT_ROW = 14;
	private static final double BASELINE = 0.98;

	private final NodeContent content;
	private final Flow flow;

	NodeBoxBuilder(NodeContent content, Flow flow) {
		this.content = content;
		this.flow = flow;
	}

	NodeBox build(int wantedWidth, int wantedHeight) {
		int before = names(content.inputs());
		int after = names(content.outputs());
		boolean beside = flow == Flow.RIGHT;
		int textHeight = textHeight();
		int width = wantedWidth > 0 ? wantedWidth : autoWidth(beside ? before + after : 0);
		int height = wantedHeight > 0 ? wantedHeight : autoHeight(beside ? textHeight : textHeight + before + after);
		int left = beside ? before : 0;
		int top = beside ? 0 : before;
		int header = Math.min(height, top + headerHeight());
		List<TextLine> lines = lines(left + PAD, width - left - 2 * PAD - (beside ? after : 0), top, height - (beside ? 0 : after));
		return new NodeBox(content, width, height, header, lines, slots(content.inputs(), flow.inputs(), width, height),
				slots(content.outputs(), flow.outputs(), width, height));
	}

	/** Room that the names of the ports of a side need: a width beside the texts, or the height of a row. */
	private int names(List<String> ports) {
		if (ports.size() < 2) {
			return 0;
		}
		return flow == Flow.DOWN ? PORT_ROW : ports.stream().mapToInt(TextRole.NODE_PORT::roundedWidth).max().orElse(0) + GAP;
	}

	private int autoWidth(int gutters) {
		int texts = content.lines().stream().mapToInt(ContentLine::width).max().orElse(0) + 2 * PAD + gutters;
		int ports = flow == Flow.DOWN ? Math.max(row(content.inputs()), row(content.outputs())) : 0;
		return rounded(Math.max(MIN_WIDTH, Math.max(texts, ports)));
	}

	/** Width of a row of names, each in the middle of an equal share. */
	private static int row(List<String> ports) {
		int widest = ports.size() < 2 ? 0 : ports.stream().mapToInt(TextRole.NODE_PORT::roundedWidth).max().orElse(0) + PAD;
		return (ports.size() + 1) * widest;
	}

	private int autoHeight(int texts) {
		int ports = flow == Flow.RIGHT ? (Math.max(content.inputs().size(), content.outputs().size()) + 1) * PORT_DISTANCE : 0;
		return rounded(Math.max(texts, ports));
	}

	private static int rounded(int size) {
		return (size + GRID - 1) / GRID * GRID;
	}

	private int headerHeight() {
		return GAP + TextRole.NODE_NAME.lineHeight() + TextRole.NODE_TYPE.lineHeight() + GAP / 2;
	}

	private int textHeight() {
		int body = content.lines().stream().skip(2).mapToInt(line -> line.role().lineHeight()).sum();
		return headerHeight() + (body == 0 ? 0 : body + 2 * GAP);
	}

	private List<TextLine> lines(int x, int maxWidth, int top, int bottom) {
		List<TextLine> lines = new ArrayList<>();
		double y = top + GAP;
		for (int i = 0; i < content.lines().size(); i++) {
			ContentLine line = content.lines().get(i);
			y += i == 2 ? GAP / 2 + GAP : 0;
			TextLine placed = TextLine.fitted(line.role(), line.text(), x, y + BASELINE * line.role().size(), Math.max(0, maxWidth));
			y += line.role().lineHeight();
			if (!placed.text().isEmpty() && placed.bottom() <= bottom) {
				lines.add(placed);
			}
		}
		return lines;
	}

	private List<PortSlot> slots(List<String> ports, Side side, int width, int height) {
		int length = side.isHorizontal() ? height : width;
		List<PortSlot> slots = new ArrayList<>();
		for (int i = 0; i < ports.size(); i++) {
			int offset = length * (i + 1) / (ports.size() + 1);
			slots.add(new PortSlot(ports.get(i), side, offset,
					ports.size() < 2 ? Optional.empty() : label(ports.get(i), side, offset, width, height)));
		}
		return slots;
	}

	private static Optional<TextLine> label(String port, Side side, int offset, int width, int height) {
		TextRole role = TextRole.NODE_PORT;
		double x = switch (side) {
			case LEFT -> GAP;
			case RIGHT -> width - GAP - role.width(port);
			default -> offset - role.width(port) / 2;
		};
		double baseline = switch (side) {
			case TOP -> role.size() + 2;
			case BOTTOM -> height - GAP;
			default -> offset + 0.35 * role.size();
		};
		TextLine label = new TextLine(role, port, x, baseline);
		boolean fits = x >= 0 && x + role.width(port) <= width && label.top() >= 0 && label.bottom() <= height;
		return fits ? Optional.of(label) : Optional.empty();
	}
}
