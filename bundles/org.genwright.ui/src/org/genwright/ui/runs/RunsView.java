package org.genwright.ui.runs;

import java.util.List;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/**
 * Lists the run directories of the workspace and follows them while it is visible. Reading is the
 * {@link RunsMonitor}'s; this view shows the rows it hands over.
 */
public final class RunsView extends ViewPart {

	/** The id in {@code plugin.xml}. */
	public static final String ID = "org.genwright.ui.views.runs";

	private static final String PREFERENCES = "org.genwright.ui.preferences";
	private static final String PROPERTIES_VIEW = "org.eclipse.ui.views.PropertySheet";

	private final RunsMonitor monitor = new RunsMonitor(new RunFolders()::current, this::received);
	private final IPartListener2 visibility = new Visibility();

	private Composite pages;
	private Composite listPage;
	private Control emptyPage;
	private Text filter;
	private RunsTable table;

	@Override
	public void createPartControl(Composite parent) {
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		createListPage();
		emptyPage = createEmptyPage();
		RunActions actions = new RunActions(getSite(), table, monitor::refresh);
		fillBars(getViewSite().getActionBars(), actions);
		fillContextMenu(actions);
		table.onOpen(this::showProperties);
		getSite().setSelectionProvider(table.viewer());
		getSite().getPage().addPartListener(visibility);
	}

	private void createListPage() {
		listPage = new Composite(pages, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 2;
		listPage.setLayout(layout);
		filter = new Text(listPage, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.RunsView_filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = new RunsTable(listPage);
		table.container().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		filter.addModifyListener(_ -> {
			table.filter(filter.getText());
			showCounts();
		});
	}

	private Control createEmptyPage() {
		Composite page = new Composite(pages, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		page.setLayout(layout);
		Link text = new Link(page, SWT.WRAP);
		text.setText(Messages.RunsView_empty);
		text.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		text.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				_ -> PreferencesUtil.createPreferenceDialogOn(getSite().getShell(), PREFERENCES, null, null).open()));
		return page;
	}

	private void fillBars(IActionBars bars, RunActions actions) {
		IToolBarManager toolBar = bars.getToolBarManager();
		toolBar.add(actions.stop());
		toolBar.add(actions.openFolder());
		toolBar.add(actions.delete());
		toolBar.add(new Separator());
		toolBar.add(actions.refresh());
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), actions.delete());
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), actions.copyPath());
		bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), actions.refresh());
		bars.updateActionBars();
	}

	private void fillContextMenu(RunActions actions) {
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(menu -> fillContextMenu(menu, actions));
		table.control().setMenu(manager.createContextMenu(table.control()));
		getSite().registerContextMenu(manager, table.viewer());
	}

	private static void fillContextMenu(IMenuManager menu, RunActions actions) {
		menu.add(actions.stop());
		menu.add(new Separator());
		menu.add(actions.openFolder());
		menu.add(actions.copyPath());
		menu.add(new Separator());
		menu.add(actions.delete());
		menu.add(new Separator());
		menu.add(actions.refresh());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	/** Called by the monitor, outside the user interface thread. */
	private void received(List<RunRow> rows) {
		getSite().getShell().getDisplay().asyncExec(() -> {
			if (!pages.isDisposed()) {
				table.setRows(rows);
				showPage(rows.isEmpty() ? emptyPage : listPage);
				showCounts();
			}
		});
	}

	private void showPage(Control page) {
		StackLayout stack = (StackLayout) pages.getLayout();
		if (stack.topControl != page) {
			stack.topControl = page;
			pages.layout();
		}
	}

	private void showCounts() {
		List<RunRow> rows = table.rows();
		long live = rows.stream().filter(row -> row.status().isLive()).count();
		int shown = table.shownCount();
		String text = shown < rows.size() ? NLS.bind(Messages.RunsView_countsFiltered, new Object[] {shown, rows.size(), live})
				: NLS.bind(Messages.RunsView_counts, rows.size(), live);
		getViewSite().getActionBars().getStatusLineManager().setMessage(rows.isEmpty() ? null : text);
	}

	private void showProperties() {
		try {
			getSite().getPage().showView(PROPERTIES_VIEW);
		} catch (PartInitException exception) {
			StatusManager.getManager().handle(exception.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IPropertySheetPage.class ? type.cast(new RunPropertySheet()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) pages.getLayout()).topControl;
		(top == emptyPage ? emptyPage : table.control()).setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		monitor.close();
		super.dispose();
	}

	/** Runs are followed only while they can be seen. */
	private final class Visibility implements IPartListener2 {

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == RunsView.this) {
				monitor.follow();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == RunsView.this) {
				monitor.rest();
			}
		}
	}
}
