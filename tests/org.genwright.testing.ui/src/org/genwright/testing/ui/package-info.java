/**
 * Drives the workbench in tests as a person would, with the names of SWTBot: a bot finds a widget by what a person sees
 * of it (title, label, text), waits until it is there, and clicks, types or reads.
 * <p>
 * Tests run beside the user interface thread. Every call goes to that thread and back
 * ({@link org.genwright.testing.ui.UserInterface}), and every search repeats until its time is over, so tests need no
 * pauses: {@link org.genwright.testing.ui.SWTWorkbenchBot} → {@link org.genwright.testing.ui.SWTBotView} →
 * {@link org.genwright.testing.ui.SWTBotTree}, {@link org.genwright.testing.ui.SWTBotTable},
 * {@link org.genwright.testing.ui.SWTBotText} and the other widgets.
 */
package org.genwright.testing.ui;
