package org.genwright.core.setting;

/**
 * One value a {@link SettingType#CHOICE} setting may take.
 *
 * @param id          the value as written in files and on the command line
 * @param label       the name shown to people
 * @param description one sentence
 */
public record Choice(String id, String label, String description) {
}
