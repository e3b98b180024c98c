package org.genwright.core.dataset;

import org.genwright.core.setting.SettingValues;

/**
 * A preprocessing step as a model asks for it, before it is fitted.
 *
 * @param type     the kind of step
 * @param settings values of the kind's settings
 */
public record ConfiguredStep(StepType type, SettingValues settings) {
}
