package org.genwright.model.io;

import java.io.IOException;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.genwright.model.io.ArchitectureFileException.Place;

/** Turns what EMF reports for a well-formed file with a wrong value into a message for the person. */
final class LoadErrors {
	private static final String NEWER = "Correct the line, or open the file with the newer Genwright that wrote it.";

	private LoadErrors() {
	}

	static ArchitectureFileException translate(Resource resource, String file, IOException failure) {
		Resource.Diagnostic first = resource.getErrors().isEmpty() ? null : resource.getErrors().getFirst();
		if (first instanceof IllegalValueException wrong && wrong.getFeature() instanceof EAttribute attribute) {
			return new ArchitectureFileException(place(file, first),
					"%s for \"%s\"".formatted(expected(attribute), attribute.getName()),
					"\"" + wrong.getValue() + '"', "Correct the value.", failure);
		}
		if (first instanceof UnresolvedReferenceException dangling) {
			return new ArchitectureFileException(place(file, first), "a node of a class this version of Genwright knows",
					"\"" + dangling.getReference() + "\", which is of another", NEWER, failure);
		}
		String text = first == null ? failure.getMessage() : plain(first);
		return new ArchitectureFileException(first == null ? Place.whole(file) : place(file, first),
				"the elements of a model file", '"' + text + '"',
				NEWER, failure);
	}

	private static Place place(String file, Resource.Diagnostic error) {
		return new Place(file, error.getLine(), error.getColumn());
	}

	/** EMF appends the internal resource address to its messages; the place says that better. */
	private static String plain(Resource.Diagnostic error) {
		String message = error.getMessage();
		int address = error instanceof XMIException && message != null ? message.indexOf(" (architecture.genmodel") : -1;
		return address < 0 ? message : message.substring(0, address);
	}

	private static String expected(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum choices) {
			return "one of " + String.join(", ", choices.getELiterals().stream().map(EEnumLiteral::getLiteral)
					.map(literal -> '"' + literal + '"').toList());
		}
		return switch (attribute.getEAttributeType().getName()) {
			case "EInt", "ELong" -> "a whole number";
			case "EBoolean" -> "\"true\" or \"false\"";
			default -> "a text";
		};
	}
}
