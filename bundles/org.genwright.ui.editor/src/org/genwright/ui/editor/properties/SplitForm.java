package org.genwright.ui.editor.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.core.fix.ModelEdit;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.DatasetReference;
import org.genwright.model.architecture.Split;
import org.genwright.model.architecture.SplitKind;

/** The fields that divide the rows of the data into parts. */
final class SplitForm {

	private static final String ALL = "all";
	private static final String FRACTIONS = "fractions";
	private static final String ROWS = "rows";
	private static final Setting<String> KIND = Setting.choice("split", Messages.SplitForm_kind, Messages.SplitForm_kindDescription,
			List.of(new Choice(ALL, Messages.SplitForm_all, Messages.SplitForm_allDescription),
					new Choice(FRACTIONS, Messages.SplitForm_fractions, Messages.SplitForm_fractionsDescription),
					new Choice(ROWS, Messages.SplitForm_rows, Messages.SplitForm_rowsDescription)));
	private static final Setting<Boolean> SHUFFLE = Setting.flag("shuffle", Messages.SplitForm_shuffle, Messages.SplitForm_shuffleDescription, true);
	private static final Setting<Long> SEED = Setting.integer("split-seed", Messages.SplitForm_seed, Messages.SplitForm_seedDescription, 0);

	private final Optional<DatasetReference> reference;
	private final Optional<Split> split;

	SplitForm(Optional<DatasetReference> reference) {
		this.reference = reference;
		this.split = reference.map(DatasetReference::getSplit);
	}

	/** Returns the fields; none without data. */
	List<FormLine> lines() {
		List<FormLine> lines = new ArrayList<>();
		if (reference.isPresent()) {
			FieldValue kind = FieldValue.of(split.map(found -> found.getKind() == SplitKind.ROWS ? ROWS : FRACTIONS).orElse(null));
			lines.add(new FormLine.Entry(Field.of(KIND, kind, Field.Refusal.NONE, SplitForm::divide)));
			split.ifPresent(found -> lines.addAll(parts(found)));
		}
		return lines;
	}

	private static ModelEdit divide(Optional<String> kind) {
		return (model, _) -> {
			if (model.getDataset() != null) {
				model.getDataset().setSplit(kind.filter(id -> !id.equals(ALL)).map(SplitForm::fresh).orElse(null));
			}
		};
	}

	private static Split fresh(String kind) {
		Split split = ArchitectureFactory.eINSTANCE.createSplit();
		split.setKind(kind.equals(ROWS) ? SplitKind.ROWS : SplitKind.FRACTIONS);
		if (!kind.equals(ROWS)) {
			split.setTrain("0.8");
			split.setValidation("0.1");
			split.setTest("0.1");
		}
		return split;
	}

	private static List<FormLine> parts(Split split) {
		List<FormLine> lines = new ArrayList<>();
		lines.add(part("train", Messages.SplitForm_train, split, split.getTrain(), Split::setTrain));
		lines.add(part("validation", Messages.SplitForm_validation, split, split.getValidation(), Split::setValidation));
		lines.add(part("test", Messages.SplitForm_test, split, split.getTest(), Split::setTest));
		if (split.getKind() != SplitKind.ROWS) {
			lines.add(new FormLine.Entry(Field.of(SHUFFLE, FieldValue.of(split.isShuffle() ? null : "false"), Field.Refusal.NONE,
					text -> edit((found, value) -> found.setShuffle(!"false".equals(value)), text))));
			lines.add(new FormLine.Entry(Field.of(SEED, FieldValue.of(split.getSeed() == 0 ? null : Long.toString(split.getSeed())), Field.Refusal.NONE,
					text -> edit((found, value) -> found.setSeed(value == null ? 0 : Long.parseLong(value)), text))));
		}
		return lines;
	}

	/** Writes one feature of a split. */
	private interface Feature {

		void set(Split split, String text);
	}

	private static FormLine part(String id, String label, Split split, String current, Feature feature) {
		String description = split.getKind() == SplitKind.ROWS ? Messages.SplitForm_rowsHelp : Messages.SplitForm_fractionHelp;
		Setting<String> declared = Setting.text(id, label, description);
		return new FormLine.Entry(Field.of(declared, FieldValue.of(current), text -> refusal(split, feature, text), text -> edit(feature, text)));
	}

	private static ModelEdit edit(Feature feature, Optional<String> text) {
		return (model, _) -> {
			if (model.getDataset() != null && model.getDataset().getSplit() != null) {
				feature.set(model.getDataset().getSplit(), text.orElse(null));
			}
		};
	}

	/** Asks the reader of splits what it would say of one with this text. */
	private static Optional<String> refusal(Split split, Feature feature, Optional<String> text) {
		Split copy = EcoreUtil.copy(split);
		feature.set(copy, text.orElse(null));
		try {
			org.genwright.core.dataset.Split.of(copy);
			return Optional.empty();
		} catch (ProblemException refused) {
			return Optional.of(Field.reason(refused.problems().getFirst()));
		}
	}
}
