package org.genwright.diagram;

import java.util.Optional;

import org.genwright.core.validation.Validator;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.objective.ObjectiveSheet;
import org.genwright.diagram.skeleton.AnchorNames;
import org.genwright.diagram.svg.ObjectiveSvg;
import org.genwright.diagram.svg.TextForm;
import org.genwright.model.architecture.Architecture;

/** The objective of a model as a file: formula, terms and plate diagram, always in the light colours. */
public final class ObjectiveExport {

	private final ObjectiveSheet sheet;

	private ObjectiveExport(ObjectiveSheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * Returns the export of a model's objective; empty if its family does not declare one, or family, settings or data are
	 * not known.
	 *
	 * @param subject what the validation of the model knows of family, settings and data
	 * @param known   what is known of the model; names roles and elements
	 */
	public static Optional<ObjectiveExport> of(Architecture architecture, Optional<Validator.Subject> subject, ModelFigures known) {
		String title = Optional.ofNullable(architecture.getName()).orElse("");
		return subject.flatMap(found -> found.family().family().objective(found.settings(), found.data())
				.map(objective -> new ObjectiveExport(ObjectiveSheet.of(title, objective, found.family().family().plates(found.settings(), found.data()),
						new AnchorNames(known.roles(), known.skeleton()), ObjectiveSheet.WIDTH))));
	}

	/** Returns the objective as an SVG document; texts are texts. */
	public String svg() {
		return ObjectiveSvg.write(sheet, Palette.LIGHT, TextForm.TEXT);
	}
}
