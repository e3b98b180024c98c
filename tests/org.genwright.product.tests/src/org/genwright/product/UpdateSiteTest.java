package org.genwright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.genwright.product.Product.Result;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A family is a leaf: it can be removed from a product and installed back from the update site. The bundle list is
 * read, since the installer reports success even if nothing changed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdateSiteTest {

	private static final String BUNDLE = "org.genwright.family.mixture";
	private static final String UNIT = BUNDLE + ".feature.feature.group";

	@TempDir
	static Path folder;

	private static Product product;

	private Result director(String... arguments) throws IOException, InterruptedException {
		String[] all = new String[arguments.length + 4];
		all[0] = "-application";
		all[1] = "org.eclipse.equinox.p2.director";
		all[2] = "-data";
		all[3] = folder.resolve("workspace").toString();
		System.arraycopy(arguments, 0, all, 4, arguments.length);
		return product.run(folder, all);
	}

	@Test
	@Order(1)
	void removedFamilyIsNamedByTheModelThatNeedsIt() throws Exception {
		product = Product.built().copy(folder.resolve("genwright"));
		assertTrue(product.installedBundles().contains(BUNDLE));

		Result removed = director("-uninstallIU", UNIT);
		assertEquals(0, removed.exit(), removed.out() + removed.err());
		assertFalse(product.installedBundles().contains(BUNDLE), removed.out());

		Result families = product.run(folder, "families", "--json");
		assertEquals(0, families.exit(), families.err());
		assertFalse(families.out().contains(BUNDLE), families.out());

		Result validate = product.run(folder, "validate", Product.example("old-faithful-mixture").toString());
		assertEquals(2, validate.exit());
		String text = validate.out() + validate.err();
		assertTrue(text.contains("'gaussian-mixture'") && text.contains(BUNDLE) && text.contains(UNIT), text);
		assertFalse(text.contains("\tat "), text);
	}

	@Test
	@Order(2)
	void familyComesBackFromTheUpdateSite() throws Exception {
		Result installed = director("-repository", Product.repository().toUri().toString(), "-installIU", UNIT);
		assertEquals(0, installed.exit(), installed.out() + installed.err());
		assertTrue(product.installedBundles().contains(BUNDLE), installed.out());

		Result run = product.run(folder, "run", Product.example("old-faithful-mixture").toString(), "--json");
		assertEquals(0, run.exit(), run.err());
		assertEquals("FINISHED", run.json().get("state").asString());
	}
}
