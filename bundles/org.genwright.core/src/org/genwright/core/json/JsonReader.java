package org.genwright.core.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one text strictly. */
final class JsonReader {

	private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
	private static final String REMEDY = "Correct the file, or restore it from a copy.";

	private final byte[] text;
	private final String where;
	private JsonParser parser;

	JsonReader(byte[] text, String where) {
		this.text = text;
		this.where = where;
	}

	Map<String, Object> read() throws ProblemException {
		try (JsonParser opened = FACTORY.createParser(ObjectReadContext.empty(), text)) {
			parser = opened;
			JsonToken first = parser.nextToken();
			if (first == null) {
				throw ProblemException.input(Problem.error("json", where, "a JSON object", "an empty file", REMEDY));
			}
			if (first != JsonToken.START_OBJECT) {
				throw problem("a JSON object", found(first));
			}
			Map<String, Object> object = object();
			JsonToken trailing = parser.nextToken();
			if (trailing != null) {
				throw problem("nothing after the object", found(trailing));
			}
			return object;
		} catch (JacksonException e) {
			throw ProblemException.input(Problem.error("json", place(e.getLocation()), "valid JSON", JsonFault.describe(e), REMEDY), e);
		}
	}

	private Map<String, Object> object() throws ProblemException {
		Map<String, Object> object = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			object.put(key, value(parser.nextToken()));
		}
		return object;
	}

	private List<Object> array() throws ProblemException {
		List<Object> array = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			array.add(value(token));
		}
		return array;
	}

	private Object value(JsonToken token) throws ProblemException {
		return switch (token) {
			case START_OBJECT -> object();
			case START_ARRAY -> array();
			case VALUE_STRING -> parser.getString();
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NULL -> null;
			case VALUE_NUMBER_INT -> wholeNumber();
			case VALUE_NUMBER_FLOAT -> number();
			default -> throw problem("a JSON value", found(token));
		};
	}

	private long wholeNumber() throws ProblemException {
		BigInteger value = parser.getBigIntegerValue();
		if (value.bitLength() > 63) {
			throw problem("a whole number of at most 64 bits", "'" + value + "'");
		}
		return value.longValue();
	}

	private double number() throws ProblemException {
		double value = parser.getDoubleValue();
		if (!Double.isFinite(value)) {
			throw problem("a number within the range of double precision", "'" + parser.getString() + "'");
		}
		return value;
	}

	private String found(JsonToken token) {
		return switch (token) {
			case START_ARRAY -> "an array";
			case START_OBJECT -> "another object";
			default -> "'" + parser.getString() + "'";
		};
	}

	private ProblemException problem(String expected, String found) {
		return ProblemException.input(Problem.error("json", place(parser.currentTokenLocation()), expected, found, REMEDY));
	}

	private String place(TokenStreamLocation location) {
		return location == null || location.getLineNr() < 1 ? where
				: where + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
	}
}
