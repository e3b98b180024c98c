package org.genwright.ui.editor.properties;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPageLayout;

import org.genwright.testing.ui.AbstractSWTBot;
import org.genwright.testing.ui.SWTBot;
import org.genwright.testing.ui.SWTBotText;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.testing.ui.input.RealInput;
import org.genwright.ui.editor.ModelEditorFixture;

/** The Properties view with the form of a model, for a test: fields by their labels. */
final class PropertiesForm {

	private final ModelEditorFixture fixture;
	private final SWTBot bot;

	PropertiesForm(ModelEditorFixture fixture) {
		this.fixture = fixture;
		bot = fixture.bot().viewById(IPageLayout.ID_PROP_SHEET).show().bot();
	}

	private RealInput input() {
		return fixture.input();
	}

	/** Selects elements and waits for their form. */
	PropertiesForm select(String title, String... ids) {
		UserInterface.run(() -> fixture.session().selection().select(List.of(ids), this));
		bot.label(title);
		return this;
	}

	/** Returns the text field with a label. */
	SWTBotText text(String label) {
		return bot.textWithLabel(label);
	}

	/** Returns the widgets, for what a field is not. */
	SWTBot bot() {
		return bot;
	}

	/** Clicks in a text field, replaces what is in it by typing, and ends with a key. */
	void type(String label, String text, Key end) {
		type(label, text);
		input().key(end);
	}

	/** Clicks in a text field and replaces what is in it by typing. */
	void type(String label, String text) {
		click(text(label));
		input().key('a', Modifier.CTRL);
		input().type(text);
	}

	/** Clicks on a control, scrolling to it first. */
	void click(AbstractSWTBot<?> control) {
		UserInterface.run(() -> scroller(control.widget).showControl(control.widget));
		Rectangle place = control.absoluteLocation();
		input().click(new Point(place.x + Math.min(20, place.width / 2), place.y + place.height / 2));
	}

	private static ScrolledComposite scroller(Control control) {
		Composite parent = control.getParent();
		while (!(parent instanceof ScrolledComposite scroller)) {
			parent = parent.getParent();
		}
		return scroller;
	}

	/** Waits until a label has exactly this text. */
	void awaitText(String text) {
		bot.widget("'" + text + "'", Label.class, label -> label.getText().equals(text));
	}

	/** Tells whether some label begins like this. */
	boolean says(String beginning) {
		return UserInterface.get(() -> says(bot.root(), beginning));
	}

	private static boolean says(Composite parent, String beginning) {
		return Arrays.stream(parent.getChildren()).filter(Control::isVisible).anyMatch(child -> child instanceof Label label
				&& label.getText().startsWith(beginning) || child instanceof Composite composite && says(composite, beginning));
	}

	/** Returns the value next to a label that is read only. */
	String fact(String label) {
		return UserInterface.find("'" + label + "'", () -> {
			Label name = (Label) find(bot.root(), label);
			List<Control> row = name == null ? List.of() : List.of(name.getParent().getChildren());
			return name == null ? null : ((Label) row.get(row.indexOf(name) + 1)).getText();
		});
	}

	private static Control find(Composite parent, String label) {
		for (Control child : parent.getChildren()) {
			Control found = child instanceof Label text && text.getText().equals(label) ? child
					: child instanceof Composite composite ? find(composite, label) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** Clicks on the button that resets a field. */
	void reset(String toolTip) {
		Button button = bot.widget("reset button", Button.class, found -> (found.getStyle() & SWT.PUSH) != 0 && toolTip.equals(found.getToolTipText()));
		UserInterface.run(() -> scroller(button).showControl(button));
		Rectangle place = UserInterface.get(() -> button.getDisplay().map(button.getParent(), null, button.getBounds()));
		input().click(new Point(place.x + place.width / 2, place.y + place.height / 2));
	}
}
