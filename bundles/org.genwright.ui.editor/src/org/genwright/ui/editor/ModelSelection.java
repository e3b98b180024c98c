package org.genwright.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Identified;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;

/** The selection of a session as the workbench knows it: objects of the model and of the skeleton; if none, the model. */
final class ModelSelection implements IPostSelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();
	private Optional<ModelSession> session = Optional.empty();
	private IStructuredSelection last = StructuredSelection.EMPTY;

	/** Begins to follow a session. */
	void follow(ModelSession opened) {
		session = Optional.of(opened);
		opened.selection().addListener((_, _) -> changed());
		opened.addListener(_ -> changed());
		changed();
	}

	/** Tells the listeners if other objects are selected than before; after a reload there may be others with the same ids. */
	private void changed() {
		IStructuredSelection next = current();
		if (!Objects.equals(next.toList(), last.toList())) {
			last = next;
			SelectionChangedEvent event = new SelectionChangedEvent(this, next);
			listeners.forEach(listener -> listener.selectionChanged(event));
			postListeners.forEach(listener -> listener.selectionChanged(event));
		}
	}

	private IStructuredSelection current() {
		if (session.isEmpty()) {
			return StructuredSelection.EMPTY;
		}
		Set<String> ids = session.get().selection().ids();
		Map<String, Object> found = elements(session.get(), ids);
		List<Object> selected = ids.stream().filter(found::containsKey).map(found::get).toList();
		return new StructuredSelection(selected.isEmpty() ? List.of(session.get().architecture()) : selected);
	}

	/** Looks through the model once, since all of a large one may be selected. */
	private static Map<String, Object> elements(ModelSession session, Set<String> ids) {
		Map<String, Object> found = new HashMap<>();
		if (!ids.isEmpty()) {
			session.architecture().eAllContents().forEachRemaining(object -> {
				if (object instanceof Identified element && ids.contains(element.getId())) {
					found.put(element.getId(), element);
				}
			});
			session.state().figures().skeleton().elements().forEach(element -> found.put(ElementSelection.SKELETON + element.id(), element));
		}
		return found;
	}

	@Override
	public ISelection getSelection() {
		return last;
	}

	@Override
	public void setSelection(ISelection selection) {
		if (session.isPresent() && selection instanceof IStructuredSelection objects) {
			session.get().selection().select(Stream.of(objects.toArray()).flatMap(object -> id(object).stream()).toList(), this);
		}
	}

	private static Optional<String> id(Object object) {
		return switch (object) {
			case Architecture _ -> Optional.empty();
			case Identified element -> Optional.ofNullable(element.getId());
			case SkeletonElement element -> Optional.of(ElementSelection.SKELETON + element.id());
			default -> Optional.empty();
		};
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.add(listener);
	}

	@Override
	public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.remove(listener);
	}
}
