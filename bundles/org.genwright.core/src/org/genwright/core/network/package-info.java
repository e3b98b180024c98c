/**
 * Networks as values: the roles that a family gives them, and what follows from a drawn network — shapes, parameters,
 * cost and problems. Pure functions of the model; nothing here computes.
 */
package org.genwright.core.network;
