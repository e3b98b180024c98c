package org.genwright.ui.editor.properties;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the form says of the elements that are selected.
 *
 * @param key      tells for which elements it is; another key is another form
 * @param title    the heading, which names what is selected
 * @param subject  what the labels of commands call it, such as {@code dense1}
 * @param sections from top to bottom
 */
record FormContent(String key, String title, String subject, List<FormSection> sections) {

	/** Drops sections without lines. */
	FormContent {
		sections = sections.stream().filter(section -> !section.lines().isEmpty()).toList();
	}

	/** Returns all lines. */
	Stream<FormLine> lines() {
		return sections.stream().flatMap(section -> section.lines().stream());
	}

	/** Tells whether widgets made for another content can show this one. */
	boolean hasShapeOf(FormContent other) {
		return shape().equals(other.shape());
	}

	/** Tells whether this shows the same texts as another content of the same shape, so that nothing needs other room. */
	boolean readsLike(FormContent other) {
		return title.equals(other.title) && lines().map(FormLine::value).toList().equals(other.lines().map(FormLine::value).toList());
	}

	private List<Object> shape() {
		return sections.stream().<Object>map(section -> List.of(section.title(), section.fold(), section.lines().stream().map(FormLine::shape).toList()))
				.toList();
	}
}
