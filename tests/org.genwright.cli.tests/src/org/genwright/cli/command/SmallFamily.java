package org.genwright.cli.command;

import java.util.List;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
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
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;

/** A family with one network from the data to as many values; it can be validated, not trained. */
final class SmallFamily implements GenerativeFamily {

	/** Returns the families where this is the only one. */
	static Families families() {
		return new Families(List.of(new FamilyDescriptor("small", "Small", Taxonomy.IMPLICIT, "org.example.small", "1", "",
				new SmallFamily())));
	}

	/** Returns a catalogue of four-valued points. */
	static Datasets datasets() {
		return new Datasets(List.of(new DatasetProvider() {
			@Override
			public DatasetInfo info() {
				return new DatasetInfo("points", "Points", "Few.", DataShape.of(4), List.of(), List.of(), 0, "none", "here");
			}

			@Override
			public Dataset open(SettingValues settings) {
				throw new AssertionError("Validation must not open data.");
			}
		}), List.of(), List.of());
	}

	@Override
	public String summary() {
		return "Small.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Role> roles(SettingValues settings, DataProfile data) {
		TensorShape x = TensorShape.of(data.shape());
		return List.of(new Role("net", "Net", "A network.", List.of(new RolePort("x", "x", x)), List.of(new RolePort("y", "y", x))));
	}

	@Override
	public List<Reference> references() {
		return List.of();
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		throw new AssertionError("Validation must not train.");
	}
}
