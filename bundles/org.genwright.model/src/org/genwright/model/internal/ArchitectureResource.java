package org.genwright.model.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitecturePackage;

/**
 * The EMF resource of one architecture. It fixes the options of the file format, and it is never put in a resource
 * set: so no reference and no schema location in a file can make EMF read another file.
 */
public final class ArchitectureResource extends XMIResourceImpl {
	private static final Map<String, Boolean> SECURE_PARSER = Map.of(
			"http://apache.org/xml/features/disallow-doctype-decl", true,
			"http://xml.org/sax/features/external-general-entities", false,
			"http://xml.org/sax/features/external-parameter-entities", false);

	/** An empty resource. */
	public ArchitectureResource() {
		super(URI.createURI("architecture.genmodel"));
		ArchitecturePackage.eINSTANCE.eClass(); // registers the package, also where no extension registry runs
		setEncoding("UTF-8");
		Map<Object, Object> load = getDefaultLoadOptions();
		load.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
		load.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		load.put(XMLResource.OPTION_PARSER_FEATURES, SECURE_PARSER);
		Map<Object, Object> save = getDefaultSaveOptions();
		save.put(XMLResource.OPTION_ENCODING, "UTF-8");
		save.put(Resource.OPTION_LINE_DELIMITER, "\n");
		save.put(XMLResource.OPTION_EXTENDED_META_DATA, true);
		save.put(XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD);
		
	}

	/** A resource that holds a copy of the architecture, elements and attributes of later versions included. */
	public static ArchitectureResource ofCopy(Architecture original) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		EObject copy = copier.copy(original);
		copier.copyReferences();
		ArchitectureResource resource = new ArchitectureResource();
		resource.getContents().add(copy);
		if (original.eResource() instanceof XMLResource from) {
			from.getEObjectToExtensionMap().forEach((element, unknown) -> {
				if (copier.get(element) instanceof EObject copied) {
					resource.getEObjectToExtensionMap().put(copied, (AnyType) EcoreUtil.copy((EObject) unknown));
				}
			});
		}
		return resource;
	}

	/** The architecture's own resource where it has one of this class to itself, or one that holds a copy of it. */
	public static ArchitectureResource of(Architecture architecture) {
		return architecture.eResource() instanceof ArchitectureResource own && own.getContents().size() == 1
				? own
				: ofCopy(architecture);
	}

	/** The architecture in this resource. */
	public Architecture architecture() {
		return (Architecture) getContents().getFirst();
	}

	/** Resolves ids through a table while loading; the table goes afterwards, since edits would age it. */
	@Override
	public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		setIntrinsicIDToEObjectMap(new HashMap<>());
		try {
			super.doLoad(in, options);
		} finally {
			setIntrinsicIDToEObjectMap(null);
		}
	}
}
