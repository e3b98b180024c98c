package org.genwright.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.PreprocessingStep;

/** Gives elements their ids and finds elements by id. */
public final class Ids {
	/** What an id looks like: it can stand in an XML reference without quoting. */
	private static final Predicate<String> WELL_FORMED = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*")
			.asMatchPredicate();

	private Ids() {
	}

	/** Whether a text can be an id: a letter or underscore, then letters, digits, underscores, dots and hyphens. */
	public static boolean isWellFormed(String id) {
		return WELL_FORMED.test(id);
	}

	/** All ids in the architecture. */
	public static Set<String> of(Architecture architecture) {
		Set<String> ids = new HashSet<>();
		for (Identified element : identified(List.of(architecture))) {
			if (element.getId() != null) {
				ids.add(element.getId());
			}
		}
		return ids;
	}

	/** The element of an id. */
	public static Optional<Identified> find(Architecture architecture, String id) {
		return identified(List.of(architecture)).stream().filter(element -> id.equals(element.getId())).findFirst();
	}

	/** Gives every element that has no id one that the architecture does not use yet; the others keep theirs. */
	public static void assignMissing(Architecture architecture, IdGenerator generator) {
		List<Identified> without = new ArrayList<>(identified(List.of(architecture)));
		without.removeIf(element -> element.getId() != null);
		assign(without, of(architecture), generator);
	}

	/**
	 * Gives the elements and all they contain new ids, as pasting a copy needs. References are objects in memory, so they
	 * follow.
	 *
	 * @param elements the roots of the copies
	 * @param target   the architecture they are pasted in, whose ids stay free of them
	 */
	public static void renew(Collection<? extends EObject> elements, Architecture target, IdGenerator generator) {
		assign(identified(elements), of(target), generator);
	}

	private static void assign(List<Identified> elements, Set<String> taken, IdGenerator generator) {
		for (Identified element : elements) {
			String id = generator.next(prefix(element), taken::contains);
			taken.add(id);
			element.setId(id);
		}
	}

	private static String prefix(Identified element) {
		return element instanceof PreprocessingStep ? "step" : element.eClass().getName().toLowerCase(Locale.ROOT);
	}

	private static List<Identified> identified(Collection<? extends EObject> roots) {
		List<Identified> found = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(roots, false); all.hasNext();) {
			if (all.next() instanceof Identified element) {
				found.add(element);
			}
		}
		return found;
	}
}
