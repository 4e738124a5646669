package org.wirkstatt.platform.setting;

import java.util.List;

/** SPI: settings of a module that can be changed in the browser, in the order of the form. */
public interface EditableSettings {

    List<EditableSetting> settings();
}
