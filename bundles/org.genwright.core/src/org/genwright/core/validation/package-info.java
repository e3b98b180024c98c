/** Says what is wrong with a model before anything is computed; the same problems for editor, command line and job. */
package org.genwright.core.validation;
