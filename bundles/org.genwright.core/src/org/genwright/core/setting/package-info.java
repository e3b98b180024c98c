/** Hyper-parameters, declared once and rendered everywhere. */
package org.genwright.core.setting;
