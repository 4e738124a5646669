package org.wirkstatt.platform.error;

/** The module that would do this is switched off. */
public class SwitchedOffException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    /** @param module id */
    public SwitchedOffException(String module) {
        super(module);
    }
}
