package org.genwright.core.family;

import java.util.List;

import org.genwright.core.job.ToyFamily;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/** The toy family, to be overridden. */
public class DelegatingFamily implements GenerativeFamily {

	private final ToyFamily toy = new ToyFamily();

	@Override
	public String summary() {
		return toy.summary();
	}

	@Override
	public List<Setting<?>> settings() {
		return toy.settings();
	}

	@Override
	public List<Reference> references() {
		return toy.references();
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return toy.conditioning(settings);
	}

	@Override
	public Trainer trainer() {
		return toy.trainer();
	}
}
