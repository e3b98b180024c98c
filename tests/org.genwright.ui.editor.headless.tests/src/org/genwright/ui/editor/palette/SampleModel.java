package org.genwright.ui.editor.palette;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** A model of two small networks, as a file that a later version wrote: it has an attribute and an element nobody knows. */
public final class SampleModel {

	private static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:architecture="http://genwright.org/architecture/1" id="model" formatVersion="1" name="Sample" family="none" dataShape="1x8x8">
			  <settings name="latents" value="2"/>
			  <networks id="enc" role="encoder" x="0" y="0">
			    <nodes id="x" name="x" type="input" x="100" y="60"/>
			    <nodes id="flat" name="flatten1" type="flatten" x="260" y="60"/>
			    <nodes id="d1" name="dense1" type="dense" x="460" y="50" later="yes">
			      <settings name="units" value="16"/>
			      <future><inside value="3"/></future>
			    </nodes>
			    <nodes id="odd" name="odd1" type="vendor.unheard-of" x="460" y="260"/>
			    <nodes id="mu" name="mu" type="output" x="760" y="60"/>
			    <connections id="c1" source="x" target="flat"/>
			    <connections id="c2" source="flat" target="d1">
			      <bendPoints x="420" y="70"/>
			      <bendPoints x="420" y="100"/>
			    </connections>
			    <connections id="c3" source="d1" target="mu"/>
			    <connections id="c4" source="flat" target="odd"/>
			  </networks>
			  <networks id="dec" role="decoder" x="0" y="500">
			    <nodes id="z" name="z" type="input" x="100" y="60"/>
			    <nodes id="e1" name="dense1" type="dense" x="260" y="50">
			      <settings name="units" value="64"/>
			    </nodes>
			    <nodes id="logits" name="logits" type="output" x="560" y="60"/>
			    <connections id="c5" source="z" target="e1"/>
			    <connections id="c6" source="e1" target="logits"/>
			  </networks>
			</architecture:Architecture>
			""";

	private SampleModel() {
	}

	/** Returns a new copy of the model. */
	public static Architecture architecture() {
		try {
			return ArchitectureFile.read(TEXT.getBytes(StandardCharsets.UTF_8), "sample");
		} catch (ArchitectureFileException wrong) {
			throw new AssertionError(wrong);
		}
	}

	/** Opens a session on a model, with core's layers and no family. */
	public static ModelSession session(Architecture architecture) {
		Installation installation = new Installation(new Families(List.of()), new Datasets(List.of(), List.of(), List.of()));
		return new ModelSession(architecture, Path.of("sample.genmodel"), installation, IdGenerator.counting(), Runnable::run, Runnable::run);
	}

	/** Returns a node by its id. */
	public static Node node(Architecture architecture, String id) {
		return (Node) Ids.find(architecture, id).orElseThrow();
	}

	/** Returns the text of the file. */
	public static String text(Architecture architecture) {
		try {
			return new String(ArchitectureFile.toBytes(architecture), StandardCharsets.UTF_8);
		} catch (ArchitectureFileException wrong) {
			throw new AssertionError(wrong);
		}
	}
}
