package org.genwright.ui.editor.canvas;

import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.family.Trainer;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.TensorShape;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;

/** A family with networks and a skeleton; it can be drawn, not trained. */
final class WiredFamily implements GenerativeFamily {

	/** Returns the families where this is the only one. */
	static Families families() {
		return new Families(List.of(new FamilyDescriptor("wired", "Wired", Taxonomy.IMPLICIT, "org.example.wired", "1", "", new WiredFamily())));
	}

	@Override
	public String summary() {
		return "Wired.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Reference> references() {
		return List.of();
	}

	@Override
	public List<Role> roles(SettingValues settings, DataProfile data) {
		TensorShape x = TensorShape.of(data.shape());
		return List.of(role("net0", x), role("net1", x), role("net2", x));
	}

	private static Role role(String id, TensorShape x) {
		return new Role(id, id, "A network.", List.of(new RolePort("x", "What goes in.", x)), List.of(new RolePort("y", "What comes out.", x)));
	}

	@Override
	public Skeleton skeleton(SettingValues settings, DataProfile data) {
		return new Skeleton(
				List.of(new SkeletonElement("x", SkeletonElement.Kind.OBSERVED, "x", "data", "What is given."),
						new SkeletonElement("eps", SkeletonElement.Kind.NOISE, "ε", "noise", "What is drawn."),
						new SkeletonElement("step", SkeletonElement.Kind.STEP, "y + ε", "noisy", "What is made.")),
				List.of(new SkeletonArrow(new Anchor.Element("x"), new Anchor.NetworkPort("net0", "x")),
						new SkeletonArrow(new Anchor.NetworkPort("net2", "y"), new Anchor.Element("step")),
						new SkeletonArrow(new Anchor.Element("eps"), new Anchor.Element("step"))));
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		throw new AssertionError("Drawing must not train.");
	}
}
