/**
 * Datasets and what is done to them before a model sees them.
 * <p>
 * A {@link org.genwright.core.dataset.DatasetProvider} or {@link org.genwright.core.dataset.DatasetReader} opens a
 * {@link org.genwright.core.dataset.Dataset}; a split cuts its rows in parts; fitted
 * {@link org.genwright.core.dataset.Step steps} turn a part into {@link org.genwright.core.dataset.Examples}.
 */
package org.genwright.core.dataset;
