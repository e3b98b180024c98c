import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenResourceKind;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of an Ecore model into the bundle's {@code src-gen}, without Eclipse running: EMF's own generator on a
 * plain class path, started by the build as a single source file.
 * <p>
 * The generator model is derived from the Ecore file each time and never saved, so the Ecore file is the only source. Arguments:
 * folder of the bundle, its symbolic name, path of the Ecore file in it, base package of the code, name of the model.
 */
public final class EcoreGen {

	private final File bundleFolder;
	private final String bundleName;
	private final String ecorePath;
	private final String basePackage;
	private final String modelName;
	private final ResourceSet resources = new ResourceSetImpl();

	private EcoreGen(File bundleFolder, String bundleName, String ecorePath, String basePackage, String modelName) {
		this.bundleFolder = bundleFolder;
		this.bundleName = bundleName;
		this.ecorePath = ecorePath;
		this.basePackage = basePackage;
		this.modelName = modelName;
	}

	/** Runs the generator; exit code 1 when it reports an error, 2 for wrong arguments. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 5) {
			System.err.println("Expected 5 arguments (bundle folder, bundle name, Ecore path, base package, model name), found " + arguments.length + ".");
			System.exit(2);
		}
		EcoreGen generator = new EcoreGen(new File(arguments[0]).getCanonicalFile(), arguments[1], arguments[2], arguments[3], arguments[4]);
		System.exit(generator.generate().getSeverity() >= Diagnostic.ERROR ? 1 : 0);
	}

	private Diagnostic generate() {
		register();
		GenModel genModel = describe(load());
		Diagnostic result = genModel.diagnose();
		if (result.getSeverity() < Diagnostic.ERROR) {
			Generator generator = new Generator();
			generator.setInput(genModel);
			genModel.setCanGenerate(true);
			result = generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
		}
		report(result);
		return result;
	}

	/** What EMF's plug-ins register by themselves inside Eclipse. */
	private void register() {
		Map<String, Object> factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new EcoreResourceFactoryImpl());
		EcorePackage.eINSTANCE.eClass();
		GenModelPackage.eINSTANCE.eClass();
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		EcorePlugin.getPlatformResourceMap().put(bundleName, URI.createFileURI(bundleFolder.getPath() + "/"));
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
	}

	private EPackage load() {
		return (EPackage) resources.getResource(ecoreUri(), true).getContents().getFirst();
	}

	private URI ecoreUri() {
		return URI.createPlatformResourceURI(bundleName + "/" + ecorePath, true);
	}

	private GenModel describe(EPackage ePackage) {
		GenModel genModel = GenModelFactory.eINSTANCE.createGenModel();
		resources.createResource(ecoreUri().trimFileExtension().appendFileExtension("genmodel")).getContents().add(genModel);
		genModel.initialize(Set.of(ePackage));
		genModel.getForeignModel().add(ecoreUri().lastSegment());
		genModel.setModelDirectory("/" + bundleName + "/src-gen");
		genModel.setModelPluginID(bundleName);
		genModel.setModelName(modelName);
		genModel.setComplianceLevel(GenJDKLevel.JDK80_LITERAL);
		genModel.setSuppressGenModelAnnotations(true);
		genModel.setOperationReflection(true);
		genModel.setCopyrightFields(false);
		genModel.setUpdateClasspath(false);
		genModel.setBundleManifest(false);
		for (GenPackage genPackage : genModel.getGenPackages()) {
			genPackage.setBasePackage(basePackage);
			genPackage.setPrefix(capitalised(genPackage.getPackageName()));
			genPackage.setResource(GenResourceKind.NONE_LITERAL); // bundles bring a resource class of their own
		}
		return genModel;
	}

	private static String capitalised(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	private void report(Diagnostic result) {
		System.out.println("Generating code for " + ecorePath + ": " + (result.getSeverity() == Diagnostic.OK ? "done." : result.getMessage()));
		for (Diagnostic detail : result.getChildren()) {
			if (detail.getSeverity() != Diagnostic.OK) {
				System.out.println("  " + detail.getMessage() + (detail.getException() == null ? "" : ": " + detail.getException()));
			}
		}
	}
}
