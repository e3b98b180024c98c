/** Files that are either wholly there or not at all, and that notice when they are damaged. */
package org.genwright.core.file;
