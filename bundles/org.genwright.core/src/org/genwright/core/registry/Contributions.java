package org.genwright.core.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.job.TrainingSettings;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingParser;
import org.osgi.framework.Bundle;

/**
 * Reads what plug-ins contribute through the extension points {@code org.genwright.core.families},
 * {@code org.genwright.core.datasets} and {@code org.genwright.core.layers}. A contribution that throws, lacks an attribute or repeats an id is reported with
 * the bundle it comes from and skipped; the others work.
 */
public final class Contributions {

	/** The extension point of families. */
	public static final String FAMILIES = "org.genwright.core.families";

	/** The extension point of datasets, file readers and preprocessing steps. */
	public static final String DATASETS = "org.genwright.core.datasets";

	/** The extension point of layers. */
	public static final String LAYERS = "org.genwright.core.layers";

	/** Receives what is wrong with a contribution. */
	@FunctionalInterface
	public interface Log {

		/**
		 * Reports a skipped contribution.
		 *
		 * @param message one paragraph that names the bundle
		 * @param cause   why
		 */
		void skipped(String message, Throwable cause);
	}

	/** Makes one contribution of a configuration element. */
	private interface Maker<T> {

		T make(IConfigurationElement element) throws CoreException;
	}

	private final IExtensionRegistry registry;
	private final Function<String, String> version;
	private final Log log;

	/**
	 * Creates a reader.
	 *
	 * @param registry the registry
	 * @param version  returns the version of an installed bundle by its symbolic name, empty if it is not installed
	 * @param log      receives what is skipped
	 */
	public Contributions(IExtensionRegistry registry, Function<String, String> version, Log log) {
		this.registry = registry;
		this.version = version;
		this.log = log;
	}

	/** Returns the reader of the running installation, which logs to the platform's log. */
	public static Contributions installed() {
		return new Contributions(Platform.getExtensionRegistry(), Contributions::versionOf,
				(message, cause) -> ILog.of(Contributions.class).error(message, cause));
	}

	private static String versionOf(String symbolicName) {
		Bundle bundle = Platform.getBundle(symbolicName);
		return bundle == null ? "" : bundle.getVersion().toString();
	}

	/** Returns the contributed families, ordered by name. */
	public Families families() {
		List<FamilyDescriptor> families = make(FAMILIES, "family", this::family, FamilyDescriptor::id);
		families.sort((a, b) -> a.name().compareTo(b.name()));
		return new Families(families, this::isInstalled, layers());
	}

	/** Returns core's own layer types, then the contributed ones. */
	public LayerTypes layers() {
		Set<String> ids = new HashSet<>();
		LayerTypes.standard().all().forEach(type -> ids.add(type.id()));
		return LayerTypes.with(make(LAYERS, "layers", element -> layers(element, ids),
				contribution -> contribution.getClass().getName()), this::isInstalled);
	}

	private boolean isInstalled(String bundle) {
		return !version.apply(bundle).isEmpty();
	}

	/** Returns the contributed datasets, readers and steps, each ordered by id or name. */
	public Datasets datasets() {
		List<DatasetProvider> providers = make(DATASETS, "provider", element -> create(element, DatasetProvider.class),
				provider -> provider.info().id());
		List<DatasetReader> readers = make(DATASETS, "reader", element -> create(element, DatasetReader.class),
				reader -> reader.name() + reader.endings());
		List<StepType> steps = make(DATASETS, "step", element -> create(element, StepType.class), StepType::id);
		providers.sort((a, b) -> a.info().id().compareTo(b.info().id()));
		readers.sort((a, b) -> a.name().compareTo(b.name()));
		steps.sort((a, b) -> a.id().compareTo(b.id()));
		return new Datasets(providers, readers, steps);
	}

	private <T> List<T> make(String point, String name, Maker<T> maker, Function<T, String> id) {
		List<T> made = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (IConfigurationElement element : registry.getConfigurationElementsFor(point)) {
			if (!element.getName().equals(name)) {
				continue;
			}
			try {
				T contribution = maker.make(element);
				require(ids.add(id.apply(contribution)), "an id of its own", "'" + id.apply(contribution) + "' again");
				made.add(contribution);
			} catch (CoreException | RuntimeException | LinkageError failure) {
				log.skipped("The " + name + " '" + element.getAttribute("class") + "' contributed by the bundle '"
						+ element.getContributor().getName() + "' is skipped: " + failure.getMessage(), failure);
			}
		}
		return made;
	}

	private FamilyDescriptor family(IConfigurationElement element) throws CoreException {
		GenerativeFamily family = create(element, GenerativeFamily.class);
		List<Setting<?>> declared = new ArrayList<>(family.settings());
		declared.addAll(TrainingSettings.declared());
		new SettingParser(declared, ""); // refuses ids that are declared twice
		String contributor = element.getContributor().getName();
		String feature = element.getAttribute("feature");
		return new FamilyDescriptor(attribute(element, "id"), attribute(element, "name"),
				taxonomy(attribute(element, "taxonomy")), contributor, version.apply(contributor),
				feature == null ? "" : feature, family);
	}

	private static LayerContribution layers(IConfigurationElement element, Set<String> taken) throws CoreException {
		LayerContribution contribution = create(element, LayerContribution.class);
		Set<String> ids = new HashSet<>(taken);
		for (LayerType type : contribution.layerTypes()) {
			require(type.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "an id of lower case words joined by hyphens",
					"'" + type.id() + "'");
			require(ids.add(type.id()), "ids of layer types not in use", "'" + type.id() + "' again");
			new SettingParser(type.settings(), ""); // refuses ids that are declared twice
		}
		taken.addAll(ids);
		return contribution;
	}

	private static Taxonomy taxonomy(String id) {
		return switch (id) {
			case "explicit-tractable" -> Taxonomy.EXPLICIT_TRACTABLE;
			case "explicit-approximate" -> Taxonomy.EXPLICIT_APPROXIMATE;
			case "implicit" -> Taxonomy.IMPLICIT;
			default -> throw new IllegalArgumentException(
					"Attribute 'taxonomy': expected one of 'explicit-tractable', 'explicit-approximate', 'implicit', found '" + id + "'.");
		};
	}

	private static <T> T create(IConfigurationElement element, Class<T> type) throws CoreException {
		Object created = element.createExecutableExtension("class");
		require(type.isInstance(created), "a class that implements " + type.getName(), "'" + created.getClass().getName() + "'");
		return type.cast(created);
	}

	private static String attribute(IConfigurationElement element, String name) {
		String value = element.getAttribute(name);
		require(value != null && !value.isBlank(), "the attribute '" + name + "'", "none");
		return value;
	}

	private static void require(boolean condition, String expected, String found) {
		if (!condition) {
			throw new IllegalArgumentException("Expected " + expected + ", found " + found + ".");
		}
	}
}
