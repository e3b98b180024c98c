package org.genwright.testing.ui.input;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.function.Function;

/** Functions of a shared library. */
final class Native {

	private final SymbolLookup symbols;
	private final String library;

	/**
	 * Loads a library for as long as the JVM runs.
	 *
	 * @param debianPackage what to install where it is missing
	 * @throws AssertionError if it is not installed
	 */
	Native(String library, String debianPackage) {
		this.library = library;
		try {
			symbols = SymbolLookup.libraryLookup(library, Arena.global());
		} catch (IllegalArgumentException missing) {
			throw new AssertionError("Real input: expected " + library + " to be installed. Install it: apt-get install " + debianPackage, missing);
		}
	}

	/** Returns a function that takes the given arguments and returns a value of the given layout. */
	Function<Object[], Object> function(String name, MemoryLayout result, MemoryLayout... arguments) {
		MethodHandle handle = Linker.nativeLinker().downcallHandle(
				symbols.find(name).orElseThrow(() -> new AssertionError(library + " has no function " + name)),
				FunctionDescriptor.of(result, arguments));
		return values -> {
			try {
				return handle.invokeWithArguments(values);
			} catch (Throwable thrown) {
				throw new AssertionError(name + " of " + library + " failed", thrown);
			}
		};
	}
}
