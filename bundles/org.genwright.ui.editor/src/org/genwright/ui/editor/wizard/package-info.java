/**
 * The wizard that makes a new model: family, data, template and place. What it makes is a {@link NewModelFile}, which
 * needs no widget; the pages fill a {@link NewModelDraft}.
 */
package org.genwright.ui.editor.wizard;
