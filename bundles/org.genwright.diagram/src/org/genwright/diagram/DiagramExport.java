package org.genwright.diagram;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.genwright.core.problem.ProblemException;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.PlacementEdit;
import org.genwright.diagram.layout.DiagramLayout;
import org.genwright.diagram.layout.LayoutScope;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.svg.PngWriter;
import org.genwright.diagram.svg.SvgWriter;
import org.genwright.diagram.svg.TextForm;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;

/**
 * The complete diagram of a model as a file, always in the light colours. Networks stand where the model file says;
 * those that were never laid out are laid out for the export. The model is not changed.
 */
public final class DiagramExport {

	private final DiagramScene scene;

	/**
	 * Prepares the export of a model.
	 *
	 * @param known what is known of the model
	 */
	public DiagramExport(Architecture architecture, ModelFigures known) {
		scene = DiagramScene.of(architecture, known, placement(architecture, known));
	}

	private static Placement placement(Architecture architecture, ModelFigures known) {
		Placement saved = Placement.of(architecture);
		List<String> fresh = saved.networks().keySet().stream().filter(id -> !saved.isLaidOut(id)).toList();
		if (fresh.size() == architecture.getNetworks().size()) {
			return new DiagramLayout(architecture, known).layout(new LayoutScope.All());
		}
		Architecture copy = Architectures.copy(architecture);
		fresh.forEach(id -> PlacementEdit.apply(new DiagramLayout(copy, known).layout(new LayoutScope.OneNetwork(id)), copy));
		return Placement.of(copy);
	}

	/** Returns the diagram as an SVG document; texts are texts. */
	public String svg() {
		return SvgWriter.write(scene, Palette.LIGHT, TextForm.TEXT);
	}

	/**
	 * Writes the diagram as a PNG picture; needs no display and no fonts.
	 *
	 * @param scale pixels per diagram unit, 1 for the natural size
	 * @param out   receives the picture; stays open
	 * @throws ProblemException if the scale is no positive number, or the picture would have more than 100 megapixels;
	 *                          nothing is written then
	 * @throws IOException      if writing fails
	 */
	public void png(double scale, OutputStream out) throws ProblemException, IOException {
		PngWriter.write(scene, Palette.LIGHT, scale, out);
	}
}
