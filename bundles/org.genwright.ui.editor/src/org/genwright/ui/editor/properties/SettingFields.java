package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.SetSetting;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.setting.Setting;

/** Fields for declared settings that one or several elements have. */
final class SettingFields {

	private SettingFields() {
	}

	/**
	 * Something with settings.
	 *
	 * @param place    where they are written
	 * @param declared what may be set
	 * @param given    what is set: texts by id
	 */
	record Holder(SettingPlace place, List<Setting<?>> declared, Map<String, String> given) {

		Optional<Setting<?>> find(String id) {
			return declared.stream().filter(setting -> setting.id().equals(id)).findFirst();
		}
	}

	/** Returns a field for every setting that all holders have, and then for texts that none declares. */
	static List<FormLine> of(List<Holder> holders) {
		List<FormLine> lines = new ArrayList<>();
		holders.getFirst().declared().forEach(setting -> shared(setting, holders).ifPresent(declared -> lines.add(field(declared, holders))));
		Map<String, Boolean> undeclared = new LinkedHashMap<>();
		holders.forEach(holder -> holder.given().keySet().forEach(id -> undeclared.merge(id, holder.find(id).isEmpty(), Boolean::logicalAnd)));
		undeclared.forEach((id, unknown) -> {
			if (unknown && holders.stream().allMatch(holder -> holder.given().containsKey(id))) {
				lines.add(unknown(id, holders));
			}
		});
		return lines;
	}

	/** Returns a field of one holder. */
	static FormLine.Entry field(Setting<?> declared, Holder holder) {
		return field(declared, List.of(holder));
	}

	/** Returns the declaration that stands for those of all holders; the default only if it is that of all. */
	private static Optional<Setting<?>> shared(Setting<?> first, List<Holder> holders) {
		List<Optional<Setting<?>>> found = holders.stream().<Optional<Setting<?>>>map(holder -> holder.find(first.id())
				.filter(setting -> setting.type() == first.type() && setting.choices().equals(first.choices()))).toList();
		if (found.stream().anyMatch(Optional::isEmpty)) {
			return Optional.empty();
		}
		boolean sameDefault = found.stream().map(setting -> setting.get().defaultValue()).distinct().count() == 1;
		return Optional.of(sameDefault ? first : first.unset());
	}

	private static FormLine.Entry field(Setting<?> declared, List<Holder> holders) {
		FieldValue value = FieldValue.of(holders.stream().map(holder -> Optional.ofNullable(holder.given().get(declared.id()))).toList());
		return new FormLine.Entry(Field.of(declared, value, text -> refusal(declared, holders, text), text -> edit(declared.id(), holders, text)));
	}

	/** Asks the declarations of all holders, which may have other bounds. */
	private static Optional<String> refusal(Setting<?> declared, List<Holder> holders, Optional<String> text) {
		return text.flatMap(given -> holders.stream().flatMap(holder -> holder.find(declared.id()).stream()).distinct()
				.map(setting -> Field.of(setting, FieldValue.of((String) null), Field.Refusal.NONE, null).read(given))
				.map(reading -> reading instanceof Field.Reading.Refused(String reason) ? reason : null).filter(Objects::nonNull).findFirst());
	}

	private static ModelEdit edit(String id, List<Holder> holders, Optional<String> text) {
		return holders.stream().<ModelEdit>map(holder -> new SetSetting(holder.place(), id, text)).reduce(ModelEdit::then).orElseThrow();
	}

	/** A text that no declaration knows: it can be read, corrected and removed. */
	private static FormLine unknown(String id, List<Holder> holders) {
		String name = id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") ? id : "unknown";
		Setting<String> text = Setting.text(name, id, Messages.SettingFields_unknown);
		FieldValue value = FieldValue.of(holders.stream().map(holder -> Optional.ofNullable(holder.given().get(id))).toList());
		return new FormLine.Entry(Field.of(text, value, Field.Refusal.NONE, given -> edit(id, holders, given)));
	}
}
