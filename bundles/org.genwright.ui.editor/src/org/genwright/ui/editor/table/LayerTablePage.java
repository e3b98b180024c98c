package org.genwright.ui.editor.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.actions.ActionFactory;
import org.genwright.core.network.LayerRow;
import org.genwright.core.network.ModelLayers;
import org.genwright.ui.editor.EditorPage;
import org.genwright.ui.editor.ModelEditor;
import org.genwright.ui.editor.properties.Numbers;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** All layers in a table: what {@code genwright info} lists, sorted by a click on a heading, selected like everywhere. */
public final class LayerTablePage implements EditorPage {

	private final ModelEditor editor;
	private final ModelSession session;
	private final Consumer<ModelState> follower = _ -> changed();
	private final ElementSelection.Listener selected = this::selected;
	private final Map<String, IAction> actions;
	private LayerList list;
	private TableViewer viewer;
	private Label totals;
	private boolean shown;
	private boolean following;
	private boolean old = true;

	/** Creates the page of an editor. */
	public LayerTablePage(ModelEditor editor, ModelSession session) {
		this.editor = editor;
		this.session = session;
		list = new LayerList(new ModelLayers(List.of()), session.installation().families().layers(), Optional.empty(), LayerList.Direction.UP);
		actions = Map.of(ActionFactory.COPY.getId(), action(ActionFactory.COPY, this::copy), ActionFactory.SELECT_ALL.getId(),
				action(ActionFactory.SELECT_ALL, this::selectAll));
	}

	private ModelLayers layers() {
		return ModelLayers.of(session.architecture(), session.state().report().networks());
	}

	private static IAction action(ActionFactory global, Runnable code) {
		Action action = new Action() {
			@Override
			public void run() {
				code.run();
			}
		};
		action.setId(global.getId());
		action.setActionDefinitionId(global.getCommandId());
		return action;
	}

	@Override
	public String title() {
		return Messages.LayerTablePage_title;
	}

	@Override
	public Control createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		viewer = new TableViewer(page, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setUseHashlookup(true);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		Arrays.stream(LayerColumn.values()).forEach(this::addColumn);
		totals = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).hint(200, SWT.DEFAULT).applyTo(totals);
		viewer.addPostSelectionChangedListener(_ -> select());
		viewer.addOpenListener(_ -> selectedRows().stream().findFirst().ifPresent(row -> editor.selectAndShow(row.nodeId())));
		session.addListener(follower);
		session.selection().addListener(selected);
		return page;
	}

	private void addColumn(LayerColumn column) {
		TableViewerColumn added = new TableViewerColumn(viewer, column.alignment());
		added.getColumn().setText(column.title());
		added.getColumn().setWidth(column.width());
		added.getColumn().setMoveable(true);
		added.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> sortBy(column)));
		added.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> column.text((LayerRow) row, list.types())));
	}

	private void sortBy(LayerColumn column) {
		list = list.sortedBy(column);
		Table table = viewer.getTable();
		table.setSortColumn(list.column().map(sorted -> table.getColumn(sorted.ordinal())).orElse(null));
		table.setSortDirection(list.column().isEmpty() ? SWT.NONE : list.order() == LayerList.Direction.UP ? SWT.UP : SWT.DOWN);
		refresh();
	}

	private void changed() {
		old = true;
		if (shown) {
			update();
		}
	}

	private void update() {
		if (old) {
			old = false;
			list = list.with(layers());
			refresh();
		}
	}

	private void refresh() {
		Table table = viewer.getTable();
		int top = table.getTopIndex();
		table.setRedraw(false);
		following(() -> viewer.setInput(list.rows()));
		table.setTopIndex(top);
		showSelection();
		table.setRedraw(true);
		ModelLayers.Totals sum = list.layers().totals();
		totals.setText(list.layers().rows().isEmpty() ? Messages.LayerTablePage_none : NLS.bind(Messages.LayerTablePage_totals,
				new Object[] {list.layers().rows().size(), Numbers.of(sum.parameters()), Numbers.of(sum.multiplyAdds()),
						Numbers.of(sum.parameterBytes()), Numbers.of(sum.activationBytes())}));
		totals.getParent().layout();
	}

	private void selected(Set<String> ids, Object source) {
		if (shown && source != this) {
			showSelection();
		}
	}

	private void showSelection() {
		Set<String> ids = session.selection().ids();
		List<LayerRow> rows = list.layers().rows().stream().filter(row -> ids.contains(row.nodeId())).toList();
		following(() -> viewer.setSelection(new StructuredSelection(rows), true));
	}

	/** Does what makes the viewer tell of a selection that nobody made in it; the session may have more selected than layers. */
	private void following(Runnable code) {
		following = true;
		try {
			code.run();
		} finally {
			following = false;
		}
	}

	private void select() {
		if (shown && !following) {
			session.selection().select(selectedRows().stream().map(LayerRow::nodeId).toList(), this);
		}
	}

	private List<LayerRow> selectedRows() {
		return viewer.getStructuredSelection().stream().map(LayerRow.class::cast).toList();
	}

	/** Copies the selected rows, or all if none is selected. */
	private void copy() {
		List<LayerRow> rows = selectedRows();
		Clipboard clipboard = new Clipboard(viewer.getTable().getDisplay());
		clipboard.setContents(new Object[] {list.text(rows.isEmpty() ? list.rows() : rows)}, new Transfer[] {TextTransfer.getInstance()});
		clipboard.dispose();
	}

	private void selectAll() {
		viewer.setSelection(new StructuredSelection(list.rows()));
		select();
	}

	@Override
	public void setFocus() {
		viewer.getTable().setFocus();
	}

	@Override
	public Map<String, IAction> actions() {
		return actions;
	}

	@Override
	public void shown() {
		shown = true;
		update();
		showSelection();
	}

	@Override
	public void hidden() {
		shown = false;
	}

	@Override
	public void dispose() {
		session.removeListener(follower);
		session.selection().removeListener(selected);
	}
}
