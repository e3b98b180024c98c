/** Tests of settings, ids and copies, and the models the tests share. */
package org.genwright.model.edit;
