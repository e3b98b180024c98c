package org.genwright.ui.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Architectures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeededPlugInsTest {

	private static final FamilyDescriptor FAMILY = new FamilyDescriptor("flow", "Flow", Taxonomy.EXPLICIT_TRACTABLE, "org.example.flow",
			"1.2.3.v2026", "org.example.flow.feature", null);
	private static final LayerContribution WAVELETS = new LayerContribution() {
		@Override
		public List<LayerType> layerTypes() {
			return List.of(layer("wavelet"));
		}

		@Override
		public LayerCompilers compilers() {
			throw new UnsupportedOperationException("Declarations are not compiled here.");
		}
	};

	private final Families families = new Families(List.of(FAMILY), bundle -> bundle.startsWith("org.example"),
			LayerTypes.with(List.of(WAVELETS), bundle -> bundle.startsWith("org.example")));
	private final NeededPlugIns plugIns = new NeededPlugIns(families,
			contribution -> contribution == WAVELETS ? Optional.of(new PlugIn("org.example.wavelets", "0.4.0", "")) : Optional.empty());
	private Architecture model;

	@BeforeEach
	void makeModel() {
		model = Architectures.create("m", "Model", "flow");
		Network network = ArchitectureFactory.eINSTANCE.createNetwork();
		network.setId("n");
		model.getNetworks().add(network);
	}

	private void add(String type) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(type + model.getNetworks().getFirst().getNodes().size());
		node.setType(type);
		model.getNetworks().getFirst().getNodes().add(node);
	}

	private void list(String bundle, String version, String feature) {
		Contributor contributor = ArchitectureFactory.eINSTANCE.createContributor();
		contributor.setBundle(bundle);
		contributor.setVersion(version);
		contributor.setFeature(feature);
		model.getContributors().add(contributor);
	}

	private List<String> listed() {
		plugIns.complete(model);
		return model.getContributors().stream().map(entry -> entry.getBundle() + " " + entry.getVersion() + " " + entry.getFeature()).toList();
	}

	@Test
	void theFamilyAndEveryPlugInWithAUsedLayerTypeAreListedOnce() {
		add("dense");
		add("wavelet");
		add("wavelet");
		assertEquals(List.of("org.example.flow 1.2.3 org.example.flow.feature", "org.example.wavelets 0.4.0 null"), listed());
		assertEquals(2, listed().size());
	}

	@Test
	void whatIsNotNeededAnyMoreGoesAndVersionsFollow() {
		list("org.example.flow", "1.0.0", "org.example.flow.feature");
		list("org.example.wavelets", "0.4.0", null);
		list("org.gone", "1.0.0", null);
		assertEquals(List.of("org.example.flow 1.2.3 org.example.flow.feature"), listed());
	}

	@Test
	void aPlugInThatIsMissingStaysListedWhileSomethingIsUnknown() {
		list("org.gone", "2.0.0", "org.gone.feature");
		add("hypergraph");
		assertEquals(List.of("org.gone 2.0.0 org.gone.feature", "org.example.flow 1.2.3 org.example.flow.feature"), listed());
		model.getNetworks().getFirst().getNodes().clear();
		assertEquals(List.of("org.example.flow 1.2.3 org.example.flow.feature"), listed());
		model.setFamily("unknown");
		list("org.gone", "2.0.0", null);
		assertEquals(List.of("org.gone 2.0.0 null"), listed());
	}

	/** A layer type of which only the id matters here. */
	private static LayerType layer(String id) {
		return (LayerType) Proxy.newProxyInstance(LayerType.class.getClassLoader(), new Class<?>[] {LayerType.class},
				(_, method, _) -> method.getName().equals("id") ? id : null);
	}
}
