package org.genwright.ui.editor.properties;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A change to click on. */
final class OfferWidget extends LineWidget {

	private final Link link;
	private FormLine.Offer offer;

	OfferWidget(Composite parent, FormView view) {
		link = new Link(parent, SWT.NONE);
		GridDataFactory.fillDefaults().span(FormView.COLUMNS, 1).grab(true, false).applyTo(link);
		link.addListener(SWT.Selection, _ -> view.commands().run(offer));
	}

	@Override
	void show(FormLine line, String subject) {
		offer = (FormLine.Offer) line;
		link.setText("<a>" + plain(offer.text()) + "</a>");
		link.setToolTipText(offer.description().isEmpty() ? null : offer.description());
	}
}
