package org.genwright.model.io;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Identified;
import org.genwright.model.io.ArchitectureFileException.Place;

/** Finds characters that XML 1.0 cannot hold (section 2.2 of the recommendation) before anything is written. */
final class TextCheck {
	private TextCheck() {
	}

	static void check(Architecture architecture, String name) throws ArchitectureFileException {
		for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(architecture)); all.hasNext();) {
			EObject element = all.next();
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				check(element, attribute, name);
			}
		}
	}

	private static void check(EObject element, EAttribute attribute, String name) throws ArchitectureFileException {
		Object value = element.eGet(attribute);
		Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
		for (Object one : values) {
			OptionalInt bad = one instanceof String text
					? text.codePoints().filter(character -> !allowed(character)).findFirst()
					: OptionalInt.empty();
			if (bad.isPresent()) {
				throw new ArchitectureFileException(Place.whole(name),
						"text without control characters in \"%s\" of %s".formatted(attribute.getName(), label(element)),
						"the character U+%04X".formatted(bad.getAsInt()), "Delete that character.", null);
			}
		}
	}

	private static String label(EObject element) {
		String kind = element.eClass().getName().toLowerCase(Locale.ROOT);
		return element instanceof Identified identified ? "%s \"%s\"".formatted(kind, identified.getId()) : "a " + kind;
	}

	private static boolean allowed(int character) {
		return character == '\t' || character == '\n' || character == '\r'
				|| character >= 0x20 && character <= 0xD7FF
				|| character >= 0xE000 && character <= 0xFFFD
				|| character >= 0x10000;
	}
}
