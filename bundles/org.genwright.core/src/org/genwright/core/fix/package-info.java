/** Remedies as edits of a model: what quick fixes of the workbench and {@code validate --fix} apply. */
package org.genwright.core.fix;
