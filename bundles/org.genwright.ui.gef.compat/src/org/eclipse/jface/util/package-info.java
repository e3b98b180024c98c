/** Carries what the Graphical Editing Framework 3.2.100 expects of a package of today's platform. */
package org.eclipse.jface.util;
