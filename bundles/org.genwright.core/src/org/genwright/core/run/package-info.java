/**
 * Runs as plain folders.
 * <p>
 * {@link org.genwright.core.run.RunStore#create} makes the folder of a new run and returns its
 * {@link org.genwright.core.run.RunWriter}, which alone may change it and holds its
 * {@link org.genwright.core.run.RunLock}. Any process reads a run through {@link org.genwright.core.run.Run}, follows it
 * with a {@link org.genwright.core.run.RunWatcher}, and steers it by {@link org.genwright.core.run.Requests}, which the
 * writer's process honours between steps. When a process died, its lock is seen to be dead, the run counts as
 * interrupted, and {@link org.genwright.core.run.RunWriter#reopen} goes on from the newest good checkpoint. Every file
 * is replaced in one step, so whenever a process dies the folder is readable.
 */
package org.genwright.core.run;
