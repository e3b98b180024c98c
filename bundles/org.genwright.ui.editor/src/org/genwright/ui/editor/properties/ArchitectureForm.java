package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.gradient.GradientSettings;
import org.genwright.core.job.TrainingSettings;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Settings;
import org.genwright.ui.editor.session.ModelSession;

/** The form of the model as a whole: family, data, hyper-parameters, training, notes. */
final class ArchitectureForm {

	private static final Setting<String> NAME = Setting.text("name", Messages.ArchitectureForm_name, Messages.ArchitectureForm_nameDescription);
	private static final Setting<String> NOTES = Setting.text("notes", Messages.ArchitectureForm_notes, Messages.ArchitectureForm_notesDescription);
	private static final Set<String> GRADIENT = GradientSettings.declared().stream().map(Setting::id).collect(Collectors.toUnmodifiableSet());

	private final ModelSession session;
	private final Architecture architecture;
	private final Optional<FamilyDescriptor> family;

	ArchitectureForm(ModelSession session) {
		this.session = session;
		this.architecture = session.architecture();
		this.family = Optional.ofNullable(architecture.getFamily()).flatMap(session.installation().families()::find);
	}

	/** Returns what the form shows now. */
	FormContent content() {
		List<FormSection> sections = new ArrayList<>();
		sections.add(FormSection.plain(head()));
		sections.addAll(new DataForm(session).sections());
		sections.addAll(settings());
		sections.add(FormSection.open(Messages.ArchitectureForm_notes, List.of(new FormLine.Entry(notes()))));
		family.ifPresent(found -> sections.add(FormSection.closed(Messages.ArchitectureForm_references,
				found.family().references().stream().map(reference -> new FormLine.Prose(reference.toString())).toList())));
		String name = architecture.getName() == null || architecture.getName().isEmpty() ? Messages.ArchitectureForm_unnamed : architecture.getName();
		return new FormContent("", NLS.bind(Messages.ArchitectureForm_title, name), Messages.ArchitectureForm_subject, sections);
	}

	private List<FormLine> head() {
		List<FormLine> lines = new ArrayList<>();
		problems().forEach(problem -> lines.add(new FormLine.Trouble(problem)));
		lines.add(new FormLine.Entry(Field.of(NAME, FieldValue.of(architecture.getName()),
				text -> text.isPresent() ? Optional.empty() : Optional.of(Messages.ArchitectureForm_nameMissing),
				text -> (model, _) -> model.setName(text.orElseThrow()))));
		lines.add(new FormLine.Entry(family()));
		family.ifPresent(found -> {
			lines.add(new FormLine.Fact(Messages.ArchitectureForm_taxonomy, found.taxonomy().label(), Messages.ArchitectureForm_taxonomyDescription));
		});
		if (!architecture.getNetworks().isEmpty()) {
			lines.add(new FormLine.Fact(Messages.NodeForm_parameters, Numbers.of(session.state().report().networks().parameters()),
					Messages.NodeForm_parametersDescription));
		}
		return lines;
	}

	private Stream<Problem> problems() {
		return session.state().report().problems().stream()
				.filter(problem -> problem.elementId().isEmpty() || problem.elementId().equals(architecture.getId()));
	}

	private Field family() {
		Optional<String> current = Optional.ofNullable(architecture.getFamily()).filter(id -> !id.isEmpty());
		List<Choice> choices = Stream.concat(
				session.installation().families().all().stream().map(found -> new Choice(found.id(), found.name(), found.family().summary())),
				current.filter(_ -> family.isEmpty()).stream()
						.map(id -> new Choice(id, NLS.bind(Messages.ArchitectureForm_missingFamily, id), Messages.ArchitectureForm_missingFamilyDescription)))
				.toList();
		Setting<String> declared = new Setting<>("family", Messages.ArchitectureForm_family, Messages.ArchitectureForm_familyDescription, "",
				choices.isEmpty() ? SettingType.TEXT : SettingType.CHOICE, Optional.empty(), Bounds.NONE, choices);
		return Field.of(declared, FieldValue.of(current.orElse(null)),
				text -> text.isPresent() ? Optional.empty() : Optional.of(Messages.ArchitectureForm_familyMissing), text -> change(text.orElseThrow()));
	}

	private ModelEdit change(String id) {
		return new ChangeFamily(id, session.installation().families());
	}

	private List<FormSection> settings() {
		Map<String, String> given = new LinkedHashMap<>(Settings.asMap(architecture.getSettings()));
		given.putAll(Settings.asMap(architecture.getTraining()));
		List<Setting<?>> own = family.map(found -> found.family().settings()).orElse(List.of());
		List<Setting<?>> training = new ArrayList<>(own.stream().filter(setting -> GRADIENT.contains(setting.id())).toList());
		training.addAll(TrainingSettings.declared());
		List<Setting<?>> model = own.stream().filter(setting -> !GRADIENT.contains(setting.id())).toList();
		Set<String> trained = training.stream().map(Setting::id).collect(Collectors.toSet());
		Map<String, String> others = new LinkedHashMap<>(given);
		others.keySet().removeAll(trained);
		given.keySet().retainAll(trained);
		return List.of(FormSection.open(Messages.ArchitectureForm_hyperParameters, fields(model, others)),
				FormSection.open(Messages.ArchitectureForm_training, fields(training, given)));
	}

	private static List<FormLine> fields(List<Setting<?>> declared, Map<String, String> given) {
		return SettingFields.of(List.of(new SettingFields.Holder(new SettingPlace.OfModel(), declared, given)));
	}

	private Field notes() {
		return Field.of(NOTES, FieldValue.of(Optional.ofNullable(architecture.getNotes()).filter(text -> !text.isEmpty()).orElse(null)),
				Field.Refusal.NONE, text -> (model, _) -> model.setNotes(text.orElse(null))).shownAs(Field.Appearance.PARAGRAPH);
	}
}
