/**
 * Preprocessing steps. Each type is fitted to the training rows, gives a step that maps x to u and back, and records
 * what it fitted, so that a run can be opened again.
 */
package org.genwright.data.step;
