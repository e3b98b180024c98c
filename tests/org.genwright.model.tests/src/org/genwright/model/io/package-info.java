/** Tests of model files: round trips, errors a person sees, atomic saving, the content hash. */
package org.genwright.model.io;
