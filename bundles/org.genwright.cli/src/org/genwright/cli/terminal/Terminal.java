package org.genwright.cli.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.OptionalInt;

/**
 * Asks the system whether standard error is a terminal, and how wide. {@code System.console()} cannot tell: it is
 * absent as soon as standard input or output is redirected, which is how the command line is used by programs.
 */
public final class Terminal {

	private static final int STANDARD_ERROR = 2;
	private static final long GET_WINDOW_SIZE = 0x5413; // TIOCGWINSZ on Linux
	private static final int DEFAULT_COLUMNS = 80;

	private Terminal() {
	}

	/** Returns the number of columns of the terminal behind standard error; empty if it is none. */
	public static OptionalInt columns() {
		Linker linker = Linker.nativeLinker();
		try (Arena arena = Arena.ofConfined()) {
			MethodHandle isatty = linker.downcallHandle(linker.defaultLookup().find("isatty").orElseThrow(),
					FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
			if ((int) isatty.invokeExact(STANDARD_ERROR) != 1) {
				return OptionalInt.empty();
			}
			MethodHandle ioctl = linker.downcallHandle(linker.defaultLookup().find("ioctl").orElseThrow(),
					FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
					Linker.Option.firstVariadicArg(2));
			MemorySegment size = arena.allocate(8, 2); // rows, columns and two pixel sizes, 16 bits each
			int failed = (int) ioctl.invokeExact(STANDARD_ERROR, GET_WINDOW_SIZE, size);
			int columns = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, 2));
			return OptionalInt.of(failed != 0 || columns == 0 ? DEFAULT_COLUMNS : columns);
		} catch (Throwable unavailable) { // another system: plain lines are always right
			return OptionalInt.empty();
		}
	}
}
