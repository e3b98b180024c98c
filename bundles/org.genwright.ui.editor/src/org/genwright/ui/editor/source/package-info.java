/** The page that shows a model as its file will be. */
package org.genwright.ui.editor.source;
