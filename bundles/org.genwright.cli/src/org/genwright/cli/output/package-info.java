/** Results for people as text, for programs as one JSON object. */
package org.genwright.cli.output;
