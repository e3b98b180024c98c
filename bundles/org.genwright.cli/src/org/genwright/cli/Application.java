package org.genwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.genwright.cli.output.Output;

/**
 * The headless application. It lets nothing escape: the platform would print it on standard output and exit with a
 * code of its own.
 */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintStream result = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		System.setOut(messages); // whatever a library prints must not get between a program and its JSON object
		int exit = CommandLineMain.run(arguments, new Output(result, messages));
		result.flush();
		return exit;
	}

	@Override
	public void stop() {
		// the platform does not call this on a signal; see Signals
	}
}
