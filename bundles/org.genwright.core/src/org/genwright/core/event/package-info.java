/**
 * The figures of a run over time, in TensorBoard's file format.
 * <p>
 * A session (a start or a resume of a training) opens one event file with an
 * {@link org.genwright.core.event.EventWriter} and only ever appends to it. A session first says which version the file
 * has and at which step it starts. A reader takes the files in the order of their names; where a later session starts
 * at step s, it drops what earlier ones recorded from step s on, since those steps are taken again: one history. An
 * {@link org.genwright.core.event.EventReader} follows one growing file, a
 * {@link org.genwright.core.event.ScalarHistory} the files of a run.
 */
package org.genwright.core.event;
