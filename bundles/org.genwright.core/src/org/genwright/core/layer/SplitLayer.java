package org.genwright.core.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;

/** Cuts a tensor into equal parts along the channels. */
public final class SplitLayer extends DeclaredLayer {

	/** Number of parts. */
	public static final Setting<Long> PARTS = Setting.integer("parts", "Parts",
			"Number of equal parts; each has an output: out1, out2, ….", 2).within(Bounds.between(2, 64));

	/** Creates the declaration. */
	public SplitLayer() {
		super(new LayerHeader("split", "Split", LayerGroup.COMBINATION,
				"Cuts its input into equal parts along the channels, the inverse of Concatenate: [x₁, x₂, …] → x₁, x₂, ….",
				"[N, D] → parts × [N, D / parts]; [N, C, H, W] → parts × [N, C / parts, H, W]"), List.of(PARTS));
	}

	@Override
	public List<Port> outputs(SettingValues values) {
		return IntStream.rangeClosed(1, Math.toIntExact(values.get(PARTS)))
				.mapToObj(part -> new Port(Port.OUT + part, "Part " + part + ".")).toList();
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = Channels.required(site);
		int parts = site.integer(PARTS);
		if (Channels.of(in) % parts != 0) {
			throw new LayerFault("a number of channels that " + parts + " parts divide", Channels.of(in) + " in " + in,
					"Give the layer before it " + (Channels.of(in) / parts + 1) * parts + " units or channels, or change parts.");
		}
		Map<String, TensorShape> outputs = new LinkedHashMap<>();
		outputs(site.settings()).forEach(port -> outputs.put(port.id(), Channels.with(in, Channels.of(in) / parts)));
		return new LayerFigures(outputs, 0, 0);
	}
}
