package org.genwright.diagram.colour;

/**
 * A colour of the sRGB space.
 *
 * @param red   0 … 255
 * @param green 0 … 255
 * @param blue  0 … 255
 */
public record Rgb(int red, int green, int blue) {

	/** Returns the colour of a number 0xRRGGBB. */
	public static Rgb of(int rgb) {
		return new Rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}

	/** Returns the colour as CSS writes it, {@code #1f77b4}. */
	public String hex() {
		return "#%02x%02x%02x".formatted(red, green, blue);
	}

	/**
	 * Returns the contrast ratio with another colour, from 1 for equal ones to 21 for black on white: (L₁ + 0.05) / (L₂ +
	 * 0.05) with the relative luminances L₁ ≥ L₂. Text needs 4.5, lines need 3 (Web Content Accessibility Guidelines
	 * 2.2, W3C, 2023, level AA).
	 */
	public double contrast(Rgb other) {
		double lighter = Math.max(luminance(), other.luminance());
		double darker = Math.min(luminance(), other.luminance());
		return (lighter + 0.05) / (darker + 0.05);
	}

	private double luminance() {
		return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
	}

	private static double linear(int channel) {
		double value = channel / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
