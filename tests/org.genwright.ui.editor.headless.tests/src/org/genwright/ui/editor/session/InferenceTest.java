package org.genwright.ui.editor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.validation.Validator.Report;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.junit.jupiter.api.Test;

class InferenceTest {

	private static final Installation NOTHING = new Installation(new Families(List.of()), new Datasets(List.of(), List.of(), List.of()));

	private final List<Report> reports = new ArrayList<>();
	private final List<Throwable> failures = new ArrayList<>();

	private Inference inference(Installation installation) {
		return new Inference(installation, Runnable::run, Runnable::run, failures::add);
	}

	@Test
	void theReportMadeInTheBackgroundIsThatMadeAtOnce() {
		Architecture model = ArchitectureFactory.eINSTANCE.createArchitecture();
		Inference inference = inference(NOTHING);
		inference.later(model, Path.of("m.genmodel"), reports::add);
		assertEquals(List.of(inference.now(model, Path.of("m.genmodel")).problems()), reports.stream().map(Report::problems).toList());
		assertEquals(List.of(), failures);
	}

	@Test
	void whatGoesWrongInTheBackgroundIsToldAndNotSwallowed() {
		inference(new Installation(null, null)).later(ArchitectureFactory.eINSTANCE.createArchitecture(), Path.of("m.genmodel"), reports::add);
		assertEquals(1, failures.size());
		assertTrue(failures.getFirst() instanceof NullPointerException, failures::toString);
		assertEquals(List.of(), reports);
	}
}
