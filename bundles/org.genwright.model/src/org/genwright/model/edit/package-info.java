/** Small operations on architectures that every reader and editor needs: settings by name, ids, copies. */
package org.genwright.model.edit;
