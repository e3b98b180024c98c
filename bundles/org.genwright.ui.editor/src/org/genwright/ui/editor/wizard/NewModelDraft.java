package org.genwright.ui.editor.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.ui.editor.session.Installation;

/** What somebody has chosen in the wizard so far. A choice that does not fit an earlier one any more is dropped. */
public final class NewModelDraft {

	private final Installation installation;
	private Optional<FamilyDescriptor> family = Optional.empty();
	private Optional<ChosenData> data = Optional.empty();
	private Optional<Template> template = Optional.empty();
	private Optional<SizePreset> size = Optional.empty();

	/** Begins with nothing chosen. */
	public NewModelDraft(Installation installation) {
		this.installation = installation;
	}

	/** Returns what is installed. */
	public Installation installation() {
		return installation;
	}

	/** Returns the chosen family. */
	public Optional<FamilyDescriptor> family() {
		return family;
	}

	/** Chooses a family. */
	public void family(FamilyDescriptor chosen) {
		if (family.filter(chosen::equals).isEmpty()) {
			family = Optional.of(chosen);
			suggestTemplate();
		}
	}

	/** Returns the chosen data. */
	public Optional<ChosenData> data() {
		return data;
	}

	/** Chooses data; nothing while there is none that can be read. */
	public void data(Optional<ChosenData> chosen) {
		if (!data.equals(chosen)) {
			data = chosen;
			suggestTemplate();
		}
	}

	/** Returns the templates of the family that suit the data, and last an empty model. */
	public List<Template> templates() {
		List<Template> suitable = new ArrayList<>();
		if (family.isPresent() && data.isPresent()) {
			suitable.addAll(family.get().family().templates());
			suitable.add(new EmptyTemplate(family.get()));
			suitable.removeIf(candidate -> !candidate.suits(data.get().profile()));
		}
		return suitable;
	}

	/** Returns the chosen template; the first that suits unless another was chosen. */
	public Optional<Template> template() {
		return template;
	}

	/** Chooses a template. */
	public void template(Template chosen) {
		template = Optional.of(chosen);
		String id = size.map(SizePreset::id).orElse("");
		size = chosen.sizes().stream().filter(candidate -> candidate.id().equals(id)).findFirst().or(() -> chosen.sizes().stream().findFirst());
	}

	/** Returns the chosen size. */
	public Optional<SizePreset> size() {
		return size;
	}

	/** Chooses a size of the template. */
	public void size(SizePreset chosen) {
		size = Optional.of(chosen);
	}

	private void suggestTemplate() {
		String id = template.map(Template::id).orElse("");
		List<Template> suitable = templates();
		template = Optional.empty();
		suitable.stream().filter(candidate -> candidate.id().equals(id)).findFirst().or(() -> suitable.stream().findFirst()).ifPresent(this::template);
	}

	/** Tells whether a model can be made. */
	public boolean isComplete() {
		return family.isPresent() && data.isPresent() && template.isPresent() && size.isPresent();
	}

	/** Returns a name for the file without its ending, such as {@code digits-vae}. */
	public String suggestedName() {
		return (data.map(ChosenData::shortName).orElse("") + "-" + family.map(FamilyDescriptor::id).orElse("model")).toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	/**
	 * Makes the model.
	 *
	 * @param name the name people see
	 * @param file where it will be written
	 * @throws java.util.NoSuchElementException if something is not chosen yet
	 */
	public NewModelFile make(String name, Path file) {
		return NewModelFile.make(installation, template.orElseThrow(), size.orElseThrow(), name, data.orElseThrow(), file);
	}
}
