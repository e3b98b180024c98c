package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * A layer type with fixed texts and settings; one input {@link Port#IN} and one output {@link Port#OUT} unless a subclass
 * says otherwise. Subclasses add the shape rule.
 */
public abstract class DeclaredLayer implements LayerType {

	private static final List<Port> INPUT = List.of(new Port(Port.IN, "What the layer is applied to."));
	private static final List<Port> OUTPUT = List.of(new Port(Port.OUT, "The result."));

	private final LayerHeader header;
	private final List<Setting<?>> settings;

	/** Creates a declaration. */
	protected DeclaredLayer(LayerHeader header, List<Setting<?>> settings) {
		this.header = header;
		this.settings = List.copyOf(settings);
	}

	@Override
	public final String id() {
		return header.id();
	}

	@Override
	public final String name() {
		return header.name();
	}

	@Override
	public final LayerGroup group() {
		return header.group();
	}

	@Override
	public final String description() {
		return header.description();
	}

	@Override
	public final String shapeRule() {
		return header.shapeRule();
	}

	@Override
	public final List<Setting<?>> settings() {
		return settings;
	}

	@Override
	public List<Port> inputs() {
		return INPUT;
	}

	@Override
	public List<Port> outputs(SettingValues values) {
		return OUTPUT;
	}
}
