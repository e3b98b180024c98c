package org.genwright.ui.editor.source;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.IntConsumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.texteditor.FindReplaceAction;

/** XML in colours, to be read, searched and copied. */
final class SourceView {

	private static final String FIND = "find.";
	private static final int CONTEXT_LINES = 3;

	private final SourceViewer viewer;
	private final StyledText text;
	private final Map<String, IAction> actions;
	private final FindReplaceAction find;
	private List<LineRange> highlighted = List.of();
	private boolean moving;

	SourceView(Composite parent, Shell shell) {
		viewer = new SourceViewer(parent, null, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI | SWT.FULL_SELECTION);
		viewer.setEditable(false);
		viewer.setDocument(new Document(""));
		text = viewer.getTextWidget();
		text.setFont(JFaceResources.getTextFont());
		text.addLineStyleListener(this::style);
		text.addLineBackgroundListener(this::background);
		find = new FindReplaceAction(ResourceBundle.getBundle("org.genwright.ui.editor.source.find"), FIND, shell,
				viewer.getFindReplaceTarget());
		find.setActionDefinitionId(ActionFactory.FIND.getCommandId());
		actions = Map.of(ActionFactory.COPY.getId(), operation(ActionFactory.COPY, ITextOperationTarget.COPY), ActionFactory.SELECT_ALL.getId(),
				operation(ActionFactory.SELECT_ALL, ITextOperationTarget.SELECT_ALL), ActionFactory.FIND.getId(), find);
	}

	private IAction operation(ActionFactory global, int operation) {
		Action action = new Action() {
			@Override
			public void run() {
				viewer.doOperation(operation);
			}
		};
		action.setId(global.getId());
		action.setActionDefinitionId(global.getCommandId());
		return action;
	}

	private void style(LineStyleEvent event) {
		SourceColours colours = SourceColours.on(text.getBackground());
		event.styles = XmlToken.of(event.lineText).stream()
				.map(token -> new StyleRange(event.lineOffset + token.start(), token.length(), colours.tokens().get(token.kind()), null))
				.toArray(StyleRange[]::new);
	}

	private void background(LineBackgroundEvent event) {
		int line = text.getLineAtOffset(event.lineOffset);
		if (highlighted.stream().anyMatch(range -> range.contains(line))) {
			event.lineBackground = SourceColours.on(text.getBackground()).selected();
		}
	}

	Control control() {
		return viewer.getControl();
	}

	Map<String, IAction> actions() {
		return actions;
	}

	void setFocus() {
		text.setFocus();
	}

	/** Calls the code with the line, from 0, that a person puts the caret in. */
	void onCaret(IntConsumer code) {
		text.addCaretListener(event -> {
			if (!moving) {
				code.accept(text.getLineAtOffset(event.caretOffset));
			}
		});
	}

	/** Shows another text; what was in sight stays in sight as far as that is possible. */
	void show(String content) {
		int top = text.getTopIndex();
		int caret = text.getCaretOffset();
		moving = true;
		viewer.getDocument().set(content);
		text.setCaretOffset(Math.min(caret, content.length()));
		text.setTopIndex(top);
		moving = false;
		find.update(); // there is nothing to find in no text
	}

	/** Highlights lines. */
	void highlight(List<LineRange> ranges) {
		highlighted = ranges;
		text.redraw();
	}

	/** Brings lines in sight, with some of what is before them. */
	void reveal(LineRange range) {
		int bottom = text.getTopIndex() + text.getClientArea().height / Math.max(1, text.getLineHeight());
		moving = true;
		text.setCaretOffset(text.getOffsetAtLine(Math.min(range.first(), text.getLineCount() - 1)));
		if (range.first() < text.getTopIndex() || range.last() >= bottom) {
			text.setTopIndex(Math.max(0, range.first() - CONTEXT_LINES));
		}
		moving = false;
	}
}
