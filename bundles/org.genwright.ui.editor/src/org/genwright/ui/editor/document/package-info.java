/** The file of an open model: read and saved whole, watched for what other programs do to it. Without a widget. */
package org.genwright.ui.editor.document;
