package org.genwright.diagram.box;

import java.util.List;
import java.util.Optional;

import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.text.TextRole;

/**
 * What the frame of a network shows.
 *
 * @param title   the role, as people say it
 * @param figures parameters and multiply-adds; empty if not known
 * @param inputs  ports of the role's inputs
 * @param outputs ports of the role's outputs
 */
public record FrameContent(String title, Optional<String> figures, List<FramePort> inputs, List<FramePort> outputs) {

	/** Height of the title bar. */
	public static final int TITLE_HEIGHT = 28;
	/** Distance between contents and edge. */
	public static final int MARGIN = 20;
	/** Blank left and right of texts. */
	public static final int PAD = 12;
	/** Distance from the title bar or lower edge to the contents where data flow down: a port, its line and label. */
	public static final int PORT_LENGTH = 38;
	/** Half the size of a port. */
	public static final int PORT_HALF = 5;
	/** Distance of neighbouring ports on the left and right edge. */
	public static final int PORT_DISTANCE = 24;

	/** Copies the lists. */
	public FrameContent {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
	}

	/** Returns the room between the edges of the frame and its contents. */
	public Insets insets(Flow flow) {
		return flow == Flow.RIGHT
				? new Insets(room(inputs), TITLE_HEIGHT + MARGIN, room(outputs), MARGIN)
				: new Insets(MARGIN, TITLE_HEIGHT + (inputs.isEmpty() ? MARGIN : PORT_LENGTH), MARGIN, outputs.isEmpty() ? MARGIN : PORT_LENGTH);
	}

	private static int room(List<FramePort> ports) {
		return ports.stream().mapToInt(port -> port.label().width() + 2 * PAD).max().orElse(MARGIN);
	}

	/** Returns the width that title and ports need. */
	public int minWidth(Flow flow) {
		int texts = TextRole.FRAME_TITLE.roundedWidth(title)
				+ figures.map(text -> TextRole.FRAME_FIGURES.roundedWidth(text) + 2 * PAD).orElse(0) + 2 * PAD;
		return flow == Flow.RIGHT ? Math.max(texts, room(inputs) + room(outputs)) : Math.max(texts, Math.max(row(inputs), row(outputs)));
	}

	private static int row(List<FramePort> ports) {
		return ports.stream().mapToInt(port -> port.label().width() + 2 * PAD).sum() + 2 * PAD;
	}

	/** Returns the height that title and ports need. */
	public int minHeight(Flow flow) {
		int column = Math.max(inputs.size(), outputs.size()) * PORT_DISTANCE;
		return TITLE_HEIGHT + MARGIN + (flow == Flow.RIGHT ? column : 2 * PORT_LENGTH);
	}
}
