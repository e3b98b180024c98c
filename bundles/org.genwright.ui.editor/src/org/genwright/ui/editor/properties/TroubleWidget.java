package org.genwright.ui.editor.properties;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.genwright.core.fix.Fix;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;

/** A problem, with a link for each way to mend it. */
final class TroubleWidget extends LineWidget {

	private final FormView view;
	private final Composite box;
	private final Label icon;
	private final Label message;
	private Problem shown;

	TroubleWidget(Composite parent, FormView view) {
		this.view = view;
		box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(box);
		GridDataFactory.fillDefaults().span(FormView.COLUMNS, 1).grab(true, false).applyTo(box);
		icon = new Label(box, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
		message = paragraph(box, 1);
	}

	@Override
	void show(FormLine line, String subject) {
		Problem problem = ((FormLine.Trouble) line).problem();
		if (problem.equals(shown)) {
			return;
		}
		shown = problem;
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		icon.setImage(images.getImage(problem.severity() == Severity.ERROR ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
		message.setText(plain(problem.message()));
		view.commands().findFixes(problem, this::offer);
	}

	private void offer(List<Fix> fixes) {
		if (!box.isDisposed() && !fixes.isEmpty()) {
			fixes.forEach(this::add);
			view.reflow();
		}
	}

	private void add(Fix fix) {
		new Label(box, SWT.NONE);
		Link link = new Link(box, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(link);
		link.setText("<a>" + plain(fix.title()) + "</a>");
		link.addListener(SWT.Selection, _ -> view.commands().run(fix));
	}
}
