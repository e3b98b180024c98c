package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;

/** Corrects the name of an unknown setting, or drops it. */
final class SettingNameRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unknown-setting");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		List<Fix> renamings = new ArrayList<>();
		List<Fix> removals = new ArrayList<>();
		for (DeclaredSettings settings : DeclaredSettings.of(problem, scope)) {
			Map<String, String> texts = settings.texts(scope.architecture());
			List<String> known = settings.declared().stream().map(Setting::id).toList();
			texts.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> {
				settings.declared().stream().filter(setting -> !texts.containsKey(setting.id())
						&& DeclaredSettings.takes(setting, texts.get(name))
						&& NearestName.near(Elements.text(name), List.of(setting.id())).isPresent())
						.min(Comparator.comparingInt(setting -> NearestName.distance(name, setting.id())))
						.ifPresent(setting -> renamings.add(new Fix("Rename the setting '" + name + "' to '" + setting.id() + "'",
								new RenameSetting(settings.place(), name, setting.id()))));
				removals.add(new Fix("Remove the setting '" + name + "'", new SetSetting(settings.place(), name, Optional.empty())));
			});
		}
		renamings.addAll(removals);
		return renamings;
	}
}
