package org.genwright.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may use what, read from the compiled classes of the product. */
class ClassRulesTest {

	private static JavaClasses product;

	@BeforeAll
	static void readClasses() throws IOException {
		product = Build.classes();
		assertTrue(product.size() > 100, "expected the product's classes, found " + product.size());
	}

	@Test
	void engineKnowsNoEclipse() {
		noClasses().that().resideInAPackage("org.genwright.nn..").should().dependOnClassesThat().resideInAPackage("org.eclipse..")
				.check(product);
	}

	@Test
	void modelKnowsNoTensors() {
		noClasses().that().resideInAPackage("org.genwright.model..").should().dependOnClassesThat()
				.resideInAnyPackage("org.genwright.nn..", "org.nd4j..", "org.bytedeco..").check(product);
	}

	@Test
	void onlyEngineAndFamiliesUseNd4j() {
		noClasses().that().resideOutsideOfPackages("org.genwright.nn..", "org.genwright.family..").should().dependOnClassesThat()
				.resideInAnyPackage("org.nd4j..", "org.bytedeco..").check(product);
	}

	@Test
	void vectorsAndRawMemoryLiveInTheHostKernels() {
		noClasses().that().resideOutsideOfPackage("org.genwright.nn.host..").should().dependOnClassesThat()
				.resideInAnyPackage("jdk.incubator.vector..", "org.bytedeco.openblas..").check(product);
	}

	@Test
	void declarationsLinkToNoEngine() {
		classes().that().implement("org.genwright.core.family.GenerativeFamily").should(
				linkOnlyThroughTheTrainer()).check(product);
		noClasses().that().resideInAnyPackage("org.genwright.core.setting..", "org.genwright.core.problem..", "org.genwright.core.shape..",
				"org.genwright.core.likelihood..", "org.genwright.core.validation..").should().dependOnClassesThat()
				.resideInAnyPackage("org.genwright.nn.host..", "org.genwright.nn.nd4j..", "org.genwright.nn.device..",
						"org.genwright.nn.memory..", "org.genwright.nn.op..").check(product);
	}

	@Test
	void drawingsTemplatesAndFixesLinkToNoEngine() {
		noClasses().that().resideInAnyPackage("org.genwright.core.skeleton..", "org.genwright.core.formula..", "org.genwright.core.template..",
				"org.genwright.core.fix..").or().haveNameMatching("org\\.genwright\\.family\\..*(Skeleton|Plates|Objective|Template|Fixes|Design)")
				.should().dependOnClassesThat().resideInAnyPackage("org.genwright.nn..", "org.nd4j..", "org.bytedeco..").check(product);
	}

	private static ArchCondition<JavaClass> linkOnlyThroughTheTrainer() {
		return new ArchCondition<>("use no class of the engine") {
			@Override
			public void check(JavaClass declaration, ConditionEvents events) {
				declaration.getDirectDependenciesFromSelf().stream()
						.filter(d -> d.getTargetClass().getPackageName().matches("org\\.(genwright\\.nn|nd4j|bytedeco)(\\..*)?"))
						.forEach(d -> events.add(SimpleConditionEvent.violated(declaration, d.getDescription())));
			}
		};
	}

	@Test
	void onlyCoreReadsTheExtensionRegistry() {
		noClasses().that().resideOutsideOfPackage("org.genwright.core..").should().dependOnClassesThat(
				named("org.eclipse.core.runtime.IExtensionRegistry", "org.eclipse.core.runtime.IConfigurationElement",
						"org.eclipse.core.runtime.RegistryFactory")).check(product);
	}

	@Test
	void oneClassOfCoreReadsTheExtensionRegistry() {
		long readers = product.stream().filter(c -> c.getDirectDependenciesFromSelf().stream()
				.anyMatch(d -> d.getTargetClass().getName().equals("org.eclipse.core.runtime.IExtensionRegistry")))
				.map(ClassRulesTest::outermost).distinct().count();
		assertTrue(readers == 1, "expected one class, found " + readers);
	}

	private static String outermost(JavaClass c) {
		return c.getName().replaceAll("\\$.*", "");
	}

	@Test
	void onlyCoreWritesInRunDirectories() {
		noClasses().that().resideOutsideOfPackage("org.genwright.core..").should().dependOnClassesThat(
				named("org.genwright.core.run.RunWriter", "org.genwright.core.event.EventWriter")).check(product);
	}

	@Test
	void nobodyDrawsFromAGlobalGenerator() {
		noClasses().should().dependOnClassesThat(named("java.util.Random", "java.util.concurrent.ThreadLocalRandom",
				"java.util.SplittableRandom", "org.nd4j.linalg.api.rng.Random")).check(product);
		noClasses().should().callMethodWhere(globalDraw()).check(product);
	}

	private static DescribedPredicate<JavaAccess<?>> globalDraw() {
		return new DescribedPredicate<>("it draws from a global generator") {
			@Override
			public boolean test(JavaAccess<?> access) {
				String owner = access.getTargetOwner().getName();
				return owner.equals("java.lang.Math") && access.getName().equals("random")
						|| owner.equals("org.nd4j.linalg.factory.Nd4j") && access.getName().startsWith("rand")
						|| owner.equals("org.nd4j.linalg.factory.Nd4j") && access.getName().equals("getRandom");
			}
		};
	}

	@Test
	void shellUsesNoEngine() {
		noClasses().that().resideInAPackage("org.genwright.ui..").should().dependOnClassesThat()
				.resideInAnyPackage("org.nd4j..", "org.bytedeco..", "org.genwright.nn.host..", "org.genwright.nn.nd4j..",
						"org.genwright.nn.device..", "org.genwright.nn.memory..", "org.genwright.nn.op..").check(product);
	}

	@Test
	void contributedClassesHaveTrivialConstructors() {
		classes().that().implement("org.genwright.core.family.GenerativeFamily").and().doNotHaveModifier(JavaModifier.ABSTRACT)
				.should(haveAPublicConstructorWithoutParameters()).check(product);
	}

	private static ArchCondition<JavaClass> haveAPublicConstructorWithoutParameters() {
		return new ArchCondition<>("have a public constructor without parameters") {
			@Override
			public void check(JavaClass item, ConditionEvents events) {
				boolean found = item.tryGetConstructor().filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)).isPresent();
				events.add(new SimpleConditionEvent(item, found, item.getName() + (found ? " has one" : " has none")));
			}
		};
	}

	private static DescribedPredicate<JavaClass> named(String... names) {
		return new DescribedPredicate<>("are among " + String.join(", ", names)) {
			@Override
			public boolean test(JavaClass type) {
				return java.util.List.of(names).contains(type.getName());
			}
		};
	}
}
