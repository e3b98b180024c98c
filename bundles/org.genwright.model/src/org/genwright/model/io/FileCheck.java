package org.genwright.model.io;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.genwright.model.architecture.ArchitecturePackage;
import org.genwright.model.edit.Ids;
import org.genwright.model.io.ArchitectureFileException.Place;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first pass over the bytes of a model file: well-formed, the right root, ids present and unique, connections
 * between nodes of their network. It knows line numbers, which EMF's objects do not. Elements and attributes it does not
 * know are passed over. Document type declarations are refused, so there are no entities to expand or fetch.
 */
final class FileCheck extends DefaultHandler {
	private static final String ROOT = "Architecture";
	private static final String NETWORK = "Architecture/networks";
	private static final String NODE = NETWORK + "/nodes";
	private static final String CONNECTION = NETWORK + "/connections";
	private static final Map<String, String> IDENTIFIED = Map.of(ROOT, "the architecture", NETWORK, "a network",
			NODE, "a node", CONNECTION, "a connection", "Architecture/dataset/steps", "a preprocessing step");

	private record End(String connection, String role, String node, Place place) {
	}

	private final String file;
	private final Deque<String> paths = new ArrayDeque<>();
	private final Map<String, Place> ids = new HashMap<>();
	private final Set<String> nodes = new HashSet<>();
	private final List<End> ends = new ArrayList<>();
	private Locator locator;
	private String network;

	private FileCheck(String file) {
		this.file = file;
	}

	/** Throws the first thing that is wrong with the file; returns silently where nothing is. */
	static void check(byte[] bytes, String file) throws ArchitectureFileException {
		FileCheck check = new FileCheck(file);
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new ByteArrayInputStream(bytes), check);
		} catch (SAXParseException e) {
			if (e.getException() instanceof CharConversionException) {
				throw check.notUtf8(e);
			}
			throw new MalformedText(file, new String(bytes, StandardCharsets.UTF_8), List.copyOf(check.paths)).explain(e);
		} catch (SAXException e) {
			if (e.getException() instanceof ArchitectureFileException wrong) {
				throw wrong;
			}
			throw new IllegalStateException("Expected only model file errors from the handler.", e);
		} catch (IOException e) {
			throw check.notUtf8(e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("The XML parser of the Java platform lacks a standard feature.", e);
		}
	}

	@Override
	public void setDocumentLocator(Locator documentLocator) {
		locator = documentLocator;
	}

	@Override
	public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
		if (paths.isEmpty()) {
			checkRoot(uri, localName);
			paths.push(ROOT);
		} else {
			// a foreign namespace makes a path that is in no table
			paths.push(paths.peek() + '/' + (uri.isEmpty() ? localName : qName));
		}
		String path = paths.peek();
		if (IDENTIFIED.containsKey(path)) {
			String id = checkId(IDENTIFIED.get(path), attributes.getValue("id"));
			switch (path) {
				case NETWORK -> network = id;
				case NODE -> nodes.add(id);
				case CONNECTION -> {
					ends.add(new End(id, "source", attributes.getValue("source"), here()));
					ends.add(new End(id, "target", attributes.getValue("target"), here()));
				}
				default -> { }
			}
		}
	}

	@Override
	public void endElement(String uri, String localName, String qName) throws SAXException {
		if (NETWORK.equals(paths.pop())) {
			checkEnds();
			nodes.clear();
			ends.clear();
		}
	}

	private void checkRoot(String uri, String name) throws SAXException {
		if (!ArchitecturePackage.eNS_URI.equals(uri) || !ROOT.equals(name)) {
			String family = ArchitecturePackage.eNS_URI.substring(0, ArchitecturePackage.eNS_URI.lastIndexOf('/') + 1);
			fail(here(), "the root element \"%s\" of \"%s\"".formatted(ROOT, ArchitecturePackage.eNS_URI),
					uri.isEmpty() ? "\"%s\"".formatted(name) : "\"%s\" of \"%s\"".formatted(name, uri),
					uri.startsWith(family) && !uri.equals(ArchitecturePackage.eNS_URI)
							? "Open the file with the newer Genwright that wrote it."
							: "Name a model file, one that Genwright saved.");
		}
	}

	private String checkId(String kind, String id) throws SAXException {
		if (id == null) {
			fail(here(), "an id on " + kind, "none", "Add an attribute id with a value that is unique in the file.");
		} else if (!Ids.isWellFormed(id)) {
			fail(here(), "an id of a letter or underscore, then letters, digits, underscores, dots and hyphens",
					'"' + id + '"', "Rename it, and the references to it.");
		}
		Place first = ids.putIfAbsent(id, here());
		if (first != null) {
			fail(here(), "an id that is unique in the file",
					"\"%s\", which line %d has already".formatted(id, first.line()), "Rename one of the two.");
		}
		return id;
	}

	private void checkEnds() throws SAXException {
		for (End end : ends) {
			if (end.node() == null || !nodes.contains(end.node())) {
				fail(end.place(), "a node of network \"%s\" as the %s of connection \"%s\"".formatted(network, end.role(),
						end.connection()), end.node() == null ? "none" : '"' + end.node() + '"',
						"Correct the %s or delete the connection.".formatted(end.role()));
			}
		}
	}

	private ArchitectureFileException notUtf8(Exception cause) {
		return new ArchitectureFileException(here(), "text in UTF-8", "bytes that are not UTF-8",
				"Convert the file to UTF-8, or restore it from a copy.", cause);
	}

	private Place here() {
		return locator == null ? Place.whole(file) : new Place(file, locator.getLineNumber(), locator.getColumnNumber());
	}

	private static void fail(Place place, String expected, String found, String remedy) throws SAXException {
		throw new SAXException(new ArchitectureFileException(place, expected, found, remedy, null));
	}

	@Override
	public void fatalError(SAXParseException e) throws SAXException {
		throw e;
	}
}
