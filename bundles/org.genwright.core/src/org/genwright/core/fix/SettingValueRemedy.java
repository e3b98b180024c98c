package org.genwright.core.fix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingDocumentation;

/** Replaces a wrong value of a setting: by what was meant, the nearest bound, the nearest choice, or the default. */
final class SettingValueRemedy implements Remedy {

	private static final Map<String, String> FLAGS = Map.of("yes", "true", "on", "true", "1", "true", "no", "false", "off", "false",
			"0", "false");

	private static final int DIGITS = 300;

	@Override
	public Set<String> codes() {
		return Set.of("setting-value");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		List<Fix> fixes = new ArrayList<>();
		for (DeclaredSettings settings : DeclaredSettings.of(problem, scope)) {
			Map<String, String> texts = settings.texts(scope.architecture());
			settings.declared().stream()
					.filter(setting -> texts.containsKey(setting.id()) && !DeclaredSettings.takes(setting, texts.get(setting.id())))
					.forEach(setting -> fixes.addAll(of(settings.place(), setting, texts.get(setting.id()))));
		}
		return fixes;
	}

	private static List<Fix> of(SettingPlace place, Setting<?> setting, String text) {
		List<Fix> fixes = new ArrayList<>(meant(setting, text.strip()).filter(value -> DeclaredSettings.takes(setting, value))
				.map(value -> new Fix("Set " + setting.id() + " to " + value, new SetSetting(place, setting.id(), Optional.of(value))))
				.stream().toList());
		String title = SettingDocumentation.of(setting).defaultValue().map(value -> "Use the default of " + setting.id() + ", " + value)
				.orElse("Leave " + setting.id() + " unset");
		fixes.add(new Fix(title, new SetSetting(place, setting.id(), Optional.empty())));
		return fixes;
	}

	private static Optional<String> meant(Setting<?> setting, String text) {
		return switch (setting.type()) {
			case INTEGER -> number(text).map(value -> nearest(value, setting.bounds()).setScale(0, RoundingMode.HALF_UP).toPlainString());
			case REAL -> number(text).map(value -> nearest(value, setting.bounds()).stripTrailingZeros().toString());
			case CHOICE -> NearestName.near(text, setting.choices().stream().map(Choice::id).toList());
			case FLAG -> Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT)))
					.or(() -> NearestName.near(text, List.of("true", "false")));
			case TEXT, FILE -> Optional.empty();
		};
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(new BigDecimal(text.replace(',', '.'))).filter(value -> Math.abs(value.precision() - value.scale()) < DIGITS);
		} catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}

	private static BigDecimal nearest(BigDecimal value, Bounds bounds) {
		if (value.doubleValue() < bounds.lower()) {
			return BigDecimal.valueOf(bounds.lower());
		}
		return value.doubleValue() > bounds.upper() ? BigDecimal.valueOf(bounds.upper()) : value;
	}
}
