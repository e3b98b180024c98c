package org.genwright.model.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitecturePackage;
import org.genwright.model.architecture.Setting;
import org.genwright.model.edit.Architectures;

/** Hashes the file bytes of a copy from which presentation is removed and in which settings are sorted by name. */
final class ContentHash {
	/** Marks in {@code architecture.ecore} the features that do not change what a model computes. */
	private static final String PRESENTATION = "http://genwright.org/architecture/presentation";

	private ContentHash() {
	}

	static String of(Architecture architecture) throws ArchitectureFileException {
		Architecture copy = Architectures.copy(architecture);
		List<EObject> elements = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(copy)); all.hasNext();) {
			elements.add(all.next());
		}
		elements.forEach(ContentHash::reduce);
		return HexFormat.of().formatHex(sha256().digest(ArchitectureFile.toBytes(copy)));
	}

	private static void reduce(EObject element) {
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (feature.getEAnnotation(PRESENTATION) != null) {
				element.eUnset(feature);
			} else if (feature instanceof EReference reference
					&& reference.getEReferenceType() == ArchitecturePackage.Literals.SETTING) {
				sort(element, reference);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static void sort(EObject element, EReference settings) {
		ECollections.sort((EList<Setting>) element.eGet(settings),
				Comparator.comparing(Setting::getName, Comparator.nullsFirst(Comparator.naturalOrder())));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}
}
