/** Model templates: how a family makes a new model for given data that runs as it is. */
package org.genwright.core.template;
