package org.genwright.core.fix;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;

/**
 * Removes a network, a node with its connections, a connection, or a preprocessing step.
 *
 * @param id the element's id
 */
public record RemoveElement(String id) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		Optional<Identified> element = Ids.find(architecture, id).filter(found -> found != architecture);
		element.ifPresent(found -> {
			if (found instanceof Node node && found.eContainer() instanceof Network network) {
				network.getConnections().removeIf(connection -> connection.getSource() == node || connection.getTarget() == node);
			}
			EcoreUtil.remove(found);
		});
	}
}
