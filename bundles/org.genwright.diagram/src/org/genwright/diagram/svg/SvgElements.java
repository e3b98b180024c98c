package org.genwright.diagram.svg;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.genwright.diagram.colour.Rgb;

/** Writes elements and attributes; escapes, and replaces characters that XML cannot hold. */
final class SvgElements {

	private static final int REPLACEMENT = 0xfffd;

	private final StringWriter out = new StringWriter();
	private final XMLStreamWriter xml;

	SvgElements() {
		try {
			xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
	}

	SvgElements open(String element) {
		try {
			xml.writeStartElement(element);
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
		return this;
	}

	/** Ends the innermost element, and the line. */
	SvgElements close() {
		try {
			xml.writeEndElement();
			xml.writeCharacters("\n");
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
		return this;
	}

	SvgElements with(String attribute, String value) {
		try {
			xml.writeAttribute(attribute, valid(value));
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
		return this;
	}

	SvgElements with(String attribute, double value) {
		return with(attribute, number(value));
	}

	SvgElements with(String attribute, Rgb colour) {
		return with(attribute, colour.hex());
	}

	SvgElements text(String text) {
		try {
			xml.writeCharacters(valid(text));
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
		return this;
	}

	/** Ends the document and returns it. */
	String finish() {
		try {
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw impossible(e);
		}
		return out.toString();
	}

	/** Returns a number with at most three decimals, the same in every locale. */
	static String number(double value) {
		BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}

	private static String valid(String text) {
		StringBuilder valid = new StringBuilder(text.length());
		text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(valid::appendCodePoint);
		return valid.toString();
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < Character.MIN_SURROGATE
				|| c > Character.MAX_SURROGATE && c < 0xfffe || c > 0xffff;
	}

	private static IllegalStateException impossible(XMLStreamException e) {
		return new IllegalStateException("Writing to memory: expected no failure, found '" + e.getMessage() + "'.", e);
	}
}
