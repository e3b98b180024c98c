/** The invariants of ARCHITECTURE.md, each an assertion on manifests, features, sources or compiled classes. */
package org.genwright.architecture;
