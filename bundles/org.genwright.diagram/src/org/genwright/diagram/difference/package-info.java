/**
 * What two models differ in, as values. {@link org.genwright.diagram.difference.ModelComparison} pairs the elements of
 * both and lists what was added, removed and changed, in so much detail that each entry can be carried out on a model.
 */
package org.genwright.diagram.difference;
