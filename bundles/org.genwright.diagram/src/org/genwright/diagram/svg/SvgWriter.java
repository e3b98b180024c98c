package org.genwright.diagram.svg;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.colour.GroupColours;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.FramePortFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.PortFigure;

/**
 * Writes a diagram as SVG 1.1 with plain shapes, so that every viewer and editor shows it alike. Nodes with problems
 * have a dashed border in the problem colour and say their problems when pointed at.
 */
public final class SvgWriter {

	static final String FONTS = "'DejaVu Sans', Verdana, sans-serif";
	private static final int FRAME_RADIUS = 8;
	private static final int NODE_RADIUS = 5;
	private static final int PORT_RADIUS = 3;

	private final DiagramScene scene;
	private final Palette palette;
	private final SvgElements svg = new SvgElements();
	private final SvgTexts texts;

	private SvgWriter(DiagramScene scene, Palette palette, TextForm form) {
		this.scene = scene;
		this.palette = palette;
		this.texts = new SvgTexts(svg, palette, form);
	}

	/** Returns the SVG of a diagram, a document in UTF-8. */
	public static String write(DiagramScene scene, Palette palette, TextForm form) {
		return new SvgWriter(scene, palette, form).write();
	}

	private String write() {
		Box bounds = scene.bounds();
		svg.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("width", bounds.width()).with("height", bounds.height())
				.with("viewBox", bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height()).with("font-family", FONTS)
				.text("\n");
		texts.define(scene.texts().map(SvgTexts.Letters::of));
		svg.open("rect").with("x", bounds.x()).with("y", bounds.y()).with("width", bounds.width()).with("height", bounds.height())
				.with("fill", palette.canvas()).close();
		scene.title().forEach(texts::write);
		scene.frames().forEach(this::frame);
		new SkeletonSvg(svg, texts, palette).write(scene.skeleton());
		svg.close();
		return svg.finish();
	}

	private void frame(FrameFigure frame) {
		svg.open("g").text("\n");
		tooltip(frame.problems());
		rectangle(frame.box(), FRAME_RADIUS).with("fill", palette.frame()).close();
		top(frame.box(), frame.titleHeight(), FRAME_RADIUS).with("fill", palette.title()).close();
		border(rectangle(frame.box(), FRAME_RADIUS), !frame.problems().isEmpty(), new GroupColours(palette.title(), palette.edge()));
		frame.texts().forEach(texts::write);
		frame.ports().forEach(this::links);
		frame.connections().forEach(this::connection);
		frame.connections().forEach(this::label);
		Set<Point> ends = frame.connections().stream().map(connection -> connection.line().getLast()).collect(Collectors.toSet());
		frame.nodes().forEach(node -> node(node, ends));
		frame.ports().forEach(this::framePort);
		svg.close();
	}

	private SvgElements rectangle(Box box, int radius) {
		return svg.open("rect").with("x", box.x()).with("y", box.y()).with("width", box.width()).with("height", box.height()).with("rx", radius);
	}

	/** The upper band of a rounded rectangle. */
	private SvgElements top(Box box, int height, int radius) {
		return svg.open("path").with("d", String.format(Locale.ROOT, "M%d %d v%d a%d %d 0 0 1 %d %d h%d a%d %d 0 0 1 %d %d v%d Z", box.x(),
				box.y() + height, radius - height, radius, radius, radius, -radius, box.width() - 2 * radius, radius, radius, radius, radius,
				height - radius));
	}

	private void border(SvgElements shape, boolean problem, GroupColours colours) {
		shape.with("fill", "none").with("stroke", problem ? palette.problem() : colours.border()).with("stroke-width", problem ? 2 : 1.2);
		if (problem) {
			shape.with("stroke-dasharray", "6 3");
		}
		shape.close();
	}

	private void tooltip(List<Problem> problems) {
		if (!problems.isEmpty()) {
			svg.open("title").text(problems.stream().map(Problem::message).collect(Collectors.joining("\n"))).close();
		}
	}

	private void links(FramePortFigure port) {
		for (List<Point> link : port.links()) {
			svg.open("path").with("d", SvgLine.path(link)).with("fill", "none").with("stroke", palette.edge()).with("stroke-width", 1.2)
					.with("stroke-dasharray", "4 3").close();
		}
	}

	private void framePort(FramePortFigure port) {
		boolean missing = port.port().nodes().isEmpty()
				&& port.port().contract().filter(contract -> contract.presence() == RolePort.Presence.REQUIRED).isPresent();
		int half = FrameContent.PORT_HALF;
		svg.open("rect").with("x", port.at().x() - half).with("y", port.at().y() - half).with("width", 2 * half).with("height", 2 * half)
				.with("fill", palette.body()).with("stroke", missing ? palette.problem() : palette.edge()).with("stroke-width", 1.5).close();
		texts.write(port.label());
	}

	private void connection(ConnectionFigure connection) {
		svg.open("path").with("d", SvgLine.path(connection.line())).with("fill", "none").with("stroke", palette.connection())
				.with("stroke-width", 1.4).close();
		svg.open("path").with("d", SvgLine.arrow(connection.line())).with("fill", palette.connection()).close();
	}

	private void label(ConnectionFigure connection) {
		connection.label().ifPresent(label -> {
			rectangle(label.box(), 3).with("fill", palette.frame()).close();
			texts.write(label.text());
		});
	}

	/** @param arrows ends of arrows, which need no other mark of the port */
	private void node(NodeFigure node, Set<Point> arrows) {
		GroupColours colours = palette.of(node.group());
		int radius = Math.min(NODE_RADIUS, Math.min(node.header(), node.box().width() / 2));
		svg.open("g").text("\n");
		tooltip(node.problems());
		rectangle(node.box(), radius).with("fill", palette.body()).close();
		top(node.box(), node.header(), radius).with("fill", colours.header()).close();
		border(rectangle(node.box(), radius), !node.problems().isEmpty(), colours);
		node.ports().stream().map(PortFigure::at).filter(at -> !arrows.contains(at)).forEach(at -> svg.open("circle").with("cx", at.x())
				.with("cy", at.y()).with("r", PORT_RADIUS).with("fill", colours.border()).close());
		node.allTexts().forEach(texts::write);
		svg.close();
	}
}
