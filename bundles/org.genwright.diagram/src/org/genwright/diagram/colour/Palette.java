package org.genwright.diagram.colour;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerGroup;

/**
 * The colours of a diagram. All text has a contrast of at least 4.5 with what is behind it, all lines one of at least 3.
 *
 * @param canvas     behind everything
 * @param frame      inside of a network's frame
 * @param title      title bar of a frame
 * @param edge       border of a frame, and its ports
 * @param body       inside of a node
 * @param text       names, shapes, titles
 * @param quiet      types, settings, figures
 * @param connection connections and their arrows
 * @param problem    border of a node with a problem
 * @param groups     colours of nodes by layer group
 * @param unknown    colours of a node whose layer type is not installed
 * @param skeleton   colours of the family's skeleton
 */
public record Palette(Rgb canvas, Rgb frame, Rgb title, Rgb edge, Rgb body, Rgb text, Rgb quiet, Rgb connection, Rgb problem,
		Map<LayerGroup, GroupColours> groups, GroupColours unknown, SkeletonColours skeleton) {

	/** For light backgrounds; what files use. */
	public static final Palette LIGHT = new Palette(Rgb.of(0xffffff), Rgb.of(0xf7f8fa), Rgb.of(0xe7eaee), Rgb.of(0x76808c),
			Rgb.of(0xffffff), Rgb.of(0x1b2026), Rgb.of(0x4a535e), Rgb.of(0x4f5b69), Rgb.of(0xc62828), lightGroups(),
			GroupColours.of(0xe6e6e6, 0x7a7a7a), SkeletonColours.of(0x5b5bd0, 0x4040a8, 0xf3f3fd, 0xc9cae6));

	/** For dark backgrounds. */
	public static final Palette DARK = new Palette(Rgb.of(0x1e1f22), Rgb.of(0x26282c), Rgb.of(0x34373d), Rgb.of(0x8a929c),
			Rgb.of(0x2e3035), Rgb.of(0xf0f2f4), Rgb.of(0xc2c8d0), Rgb.of(0xa9b3bf), Rgb.of(0xff7a70), darkGroups(),
			GroupColours.of(0x484848, 0xa0a0a0), SkeletonColours.of(0x9a9af0, 0xb4b4f8, 0x292942, 0x50507c));

	/** Returns the colours of a node. */
	public GroupColours of(Optional<LayerGroup> group) {
		return group.map(groups::get).orElse(unknown);
	}

	private static Map<LayerGroup, GroupColours> lightGroups() {
		Map<LayerGroup, GroupColours> groups = new EnumMap<>(LayerGroup.class);
		groups.put(LayerGroup.PORT, GroupColours.of(0xdfe4ea, 0x5b6776));
		groups.put(LayerGroup.DENSE, GroupColours.of(0xd6e6fb, 0x2c6fc4));
		groups.put(LayerGroup.CONVOLUTION, GroupColours.of(0xd0efe6, 0x17806a));
		groups.put(LayerGroup.RECURRENT, GroupColours.of(0xe6dcfa, 0x7a4fc9));
		groups.put(LayerGroup.ATTENTION, GroupColours.of(0xfadcee, 0xb83a86));
		groups.put(LayerGroup.NORMALISATION, GroupColours.of(0xe9edc9, 0x6f7a1d));
		groups.put(LayerGroup.ACTIVATION, GroupColours.of(0xffe6cc, 0xb96410));
		groups.put(LayerGroup.EMBEDDING, GroupColours.of(0xf1e3d8, 0x8d5f3c));
		groups.put(LayerGroup.COMBINATION, GroupColours.of(0xd2eff5, 0x147c93));
		groups.put(LayerGroup.SHAPE, GroupColours.of(0xe9e9ec, 0x6c6c78));
		return groups;
	}

	private static Map<LayerGroup, GroupColours> darkGroups() {
		Map<LayerGroup, GroupColours> groups = new EnumMap<>(LayerGroup.class);
		groups.put(LayerGroup.PORT, GroupColours.of(0x3d4653, 0x98a5b5));
		groups.put(LayerGroup.DENSE, GroupColours.of(0x1f4373, 0x6ba6f2));
		groups.put(LayerGroup.CONVOLUTION, GroupColours.of(0x12503f, 0x46bd9e));
		groups.put(LayerGroup.RECURRENT, GroupColours.of(0x473078, 0xac8bf0));
		groups.put(LayerGroup.ATTENTION, GroupColours.of(0x6a2150, 0xe97fbc));
		groups.put(LayerGroup.NORMALISATION, GroupColours.of(0x464d14, 0xafbb4b));
		groups.put(LayerGroup.ACTIVATION, GroupColours.of(0x6a3a0a, 0xef9a48));
		groups.put(LayerGroup.EMBEDDING, GroupColours.of(0x523823, 0xc8976f));
		groups.put(LayerGroup.COMBINATION, GroupColours.of(0x104c5a, 0x4bbcd4));
		groups.put(LayerGroup.SHAPE, GroupColours.of(0x44444c, 0xa0a0ac));
		return groups;
	}
}
