package org.wirkstatt.platform.setting;

import java.util.List;

import org.wirkstatt.platform.module.Contributed;

/** SPI: settings of a module that can be changed in the browser, in the order of the form. */
@Contributed
public interface EditableSettings {

    List<EditableSetting> settings();
}
