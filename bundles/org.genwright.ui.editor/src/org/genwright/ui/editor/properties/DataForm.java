package org.genwright.ui.editor.properties;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.fix.AddStep;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.fix.RemoveElement;
import org.genwright.core.fix.SettingPlace;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.DataShape;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.Settings;
import org.genwright.ui.editor.session.ModelSession;

/** The parts of the model's form that are about its data. */
final class DataForm {

	private final Architecture architecture;
	private final Datasets datasets;
	private final Path folder;
	private final Optional<DatasetReference> reference;
	private final Optional<DatasetProvider> provider;

	DataForm(ModelSession session) {
		architecture = session.architecture();
		datasets = session.installation().datasets();
		folder = session.file().toAbsolutePath().getParent();
		reference = Optional.ofNullable(architecture.getDataset());
		provider = reference.map(DatasetReference::getSource).flatMap(datasets::provider);
	}

	/** Returns the sections: data, parts, preprocessing. */
	List<FormSection> sections() {
		return List.of(FormSection.open(Messages.DataForm_data, data()), FormSection.closed(Messages.DataForm_split, new SplitForm(reference).lines()),
				FormSection.closed(Messages.DataForm_preprocessing, steps()));
	}

	private List<FormLine> data() {
		List<FormLine> lines = new ArrayList<>();
		lines.add(new FormLine.Entry(source()));
		provider.map(DatasetProvider::info).ifPresent(info -> lines.addAll(facts(info)));
		provider.filter(found -> !found.settings().isEmpty()).ifPresent(found -> lines.addAll(SettingFields.of(List.of(new SettingFields.Holder(
				new SettingPlace.OfDataset(), found.settings(), Settings.asMap(reference.orElseThrow().getSettings()))))));
		lines.add(new FormLine.Entry(shape()));
		boolean file = reference.isPresent() && provider.isEmpty();
		Optional<String> label = reference.map(DatasetReference::getLabelColumn);
		if (file || label.isPresent()) {
			lines.add(column(Setting.text("label", Messages.DataForm_label, Messages.DataForm_labelDescription), label, DatasetReference::setLabelColumn));
		}
		Optional<String> weight = reference.map(DatasetReference::getWeightColumn);
		if (file || weight.isPresent()) {
			lines.add(column(Setting.text("weight", Messages.DataForm_weight, Messages.DataForm_weightDescription), weight, DatasetReference::setWeightColumn));
		}
		return lines;
	}

	private static List<FormLine> facts(DatasetInfo info) {
		String classes = info.labelled() ? Integer.toString(info.classes().size()) : Messages.DataForm_unlabelled;
		return List.of(new FormLine.Prose(info.name() + ". " + info.description()), new FormLine.Fact(Messages.DataForm_classes, classes),
				new FormLine.Fact(Messages.DataForm_licence, info.licence(), info.source()));
	}

	private Field source() {
		Setting<String> declared = Setting.file("data", Messages.DataForm_source, Messages.DataForm_sourceDescription);
		return Field.of(declared, FieldValue.of(reference.map(DatasetReference::getSource).orElse(null)), text -> text.flatMap(this::notFound),
				text -> new ChangeDataset(text, text.flatMap(datasets::provider).map(found -> found.info().shape()))).shownAs(Field.Appearance.DATA);
	}

	private Optional<String> notFound(String text) {
		try {
			datasets.locate(text, folder, Messages.DataForm_source);
			return Optional.empty();
		} catch (ProblemException refused) {
			return Optional.of(Field.reason(refused.problems().getFirst()));
		}
	}

	private Field shape() {
		Setting<String> declared = Setting.text("shape", Messages.DataForm_shape, Messages.DataForm_shapeDescription);
		Setting<String> known = provider.map(found -> declared.defaulting(found.info().shape().text())).orElse(declared);
		String given = Optional.ofNullable(architecture.getDataShape()).filter(text -> !text.isEmpty()).orElse(null);
		return Field.of(known, FieldValue.of(given), text -> text.flatMap(DataForm::noShape), text -> (model, _) -> model.setDataShape(text.orElse(null)));
	}

	private static Optional<String> noShape(String text) {
		try {
			DataShape.parse(text);
			return Optional.empty();
		} catch (ProblemException refused) {
			return Optional.of(Field.reason(refused.problems().getFirst()));
		} catch (ArithmeticException tooLarge) {
			return Optional.of(NLS.bind(Messages.DataForm_shapeTooLarge, text));
		}
	}

	/** Writes a column's name. */
	private interface ColumnFeature {

		void set(DatasetReference reference, String column);
	}

	private FormLine column(Setting<String> declared, Optional<String> current, ColumnFeature feature) {
		return new FormLine.Entry(Field.of(declared, FieldValue.of(current.orElse(null)), Field.Refusal.NONE, text -> (model, _) -> {
			if (model.getDataset() != null) {
				feature.set(model.getDataset(), text.orElse(null));
			}
		}));
	}

	private List<FormLine> steps() {
		List<FormLine> lines = new ArrayList<>();
		reference.ifPresent(data -> {
			data.getSteps().forEach(step -> lines.addAll(step(step)));
			List<String> present = data.getSteps().stream().map(PreprocessingStep::getType).toList();
			datasets.steps().stream().filter(type -> !present.contains(type.id())).forEach(type -> lines
					.add(new FormLine.Offer(NLS.bind(Messages.DataForm_addStep, type.label()), type.description(), new AddStep(type.id()))));
		});
		return lines;
	}

	private List<FormLine> step(PreprocessingStep step) {
		String id = step.getType() == null ? "" : step.getType();
		Optional<StepType> type = datasets.steps().stream().filter(found -> found.id().equals(id)).findFirst();
		List<FormLine> lines = new ArrayList<>();
		lines.add(new FormLine.Fact(Messages.DataForm_step, type.map(StepType::label).orElse(id)));
		type.ifPresent(found -> lines.add(new FormLine.Prose(found.description())));
		lines.addAll(SettingFields.of(List.of(new SettingFields.Holder(new SettingPlace.OfElement(step.getId()),
				type.map(StepType::settings).orElse(List.of()), Settings.asMap(step.getSettings())))));
		ModelEdit removal = new RemoveElement(step.getId());
		lines.add(new FormLine.Offer(NLS.bind(Messages.DataForm_removeStep, type.map(StepType::label).orElse(id)), "", removal));
		return lines;
	}
}
