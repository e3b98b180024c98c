/**
 * Models for other programs: the networks of a run as ONNX models, its weights as NPZ. A
 * {@link org.genwright.core.export.RunExport} writes them from the run's newest good checkpoint.
 */
package org.genwright.core.export;
