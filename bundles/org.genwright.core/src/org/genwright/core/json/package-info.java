/** JSON, read strictly: errors name file, line and column, and typed access names the key. */
package org.genwright.core.json;
