package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceRuleFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.document.InstalledPlugIns;
import org.genwright.ui.editor.document.ModelFile;
import org.genwright.ui.editor.document.NeededPlugIns;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.NewIds;

/** A model file of the workspace that no editor has open: what is wrong with it, and mending it. */
final class UnopenedModel {

	private final IFile file;
	private final Installation installation;

	UnopenedModel(IFile file, Installation installation) {
		this.file = file;
		this.installation = installation;
	}

	/** Tells whether a resource is called like a model file. */
	static boolean isModel(IResource resource) {
		return resource instanceof IFile && resource.getFileExtension() != null
				&& ArchitectureFile.EXTENSION.equals(resource.getFileExtension().toLowerCase(Locale.ROOT));
	}

	/** Validates the file as it is on the disk and replaces its markers; a file elsewhere than on a disk has none. */
	void mark() throws CoreException {
		if (file.isAccessible() && file.getLocation() != null) {
			ProblemMarkers.replace(file, findings());
		}
	}

	private List<Finding> findings() {
		try {
			Architecture architecture = ArchitectureFile.load(file.getLocation().toPath());
			return Finding.of(report(architecture).problems());
		} catch (ArchitectureFileException broken) {
			Problem problem = Problem.error("model-file", "'" + file.getName() + "'", broken.expected(), broken.found(), broken.remedy());
			return List.of(new Finding(problem, broken.place().line()));
		}
	}

	private Validator.Report report(Architecture architecture) {
		return new Validator(installation.families(), installation.datasets()).report(architecture, file.getLocation().toPath());
	}

	/** Returns the fixes of a problem of the file; none if the file has changed so that it has another problem. */
	List<Fix> fixes(Problem problem) {
		try {
			Architecture architecture = ArchitectureFile.load(file.getLocation().toPath());
			return new Fixes(installation.families(), installation.datasets()).of(problem, report(architecture), architecture);
		} catch (ArchitectureFileException broken) {
			return List.of();
		}
	}

	/**
	 * Applies a fix and saves the file; nothing else in it changes.
	 *
	 * @throws CoreException if the file cannot be read or written; it is then as it was
	 */
	void apply(Fix fix, IProgressMonitor monitor) throws CoreException {
		IResourceRuleFactory rules = file.getWorkspace().getRuleFactory();
		file.getWorkspace().run(progress -> {
			try {
				ModelFile model = new ModelFile(file.getLocation().toPath(),
						new NeededPlugIns(installation.families(), new InstalledPlugIns(installation.families())));
				Architecture architecture = model.load();
				fix.edit().apply(architecture, NewIds.unique());
				model.save(architecture);
			} catch (ArchitectureFileException failure) {
				throw new CoreException(Status.error(failure.getMessage(), failure));
			}
			file.refreshLocal(IResource.DEPTH_ZERO, progress);
			mark();
		}, MultiRule.combine(rules.modifyRule(file), rules.refreshRule(file)), 0, monitor);
	}
}
