/**
 * Fixtures shared by test bundles. {@link org.genwright.testing.FamilyContract} is what every family promises, as tests
 * that a family's test bundle inherits in a few lines.
 */
package org.genwright.testing;
