package org.genwright.core.template;

import org.genwright.core.shape.DataProfile;

/**
 * What a template makes a model from.
 *
 * @param name    the name people see
 * @param dataset catalogue id of the data set or path of the file, as the model file shall say it; whoever names a file
 *                with a label column sets that column in the model that was made
 * @param data    what is known of the data: shape, levels, and the number of classes (0 if they have no labels)
 * @param size    one of the template's sizes
 */
public record NewModel(String name, String dataset, DataProfile data, SizePreset size) {
}
