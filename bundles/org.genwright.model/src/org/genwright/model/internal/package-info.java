/** What the generated code and the file code share and nobody else needs. */
package org.genwright.model.internal;
