package org.wirkstatt.library.material;

import java.util.List;

import org.wirkstatt.platform.error.PortalException;

/** A filter asks for a word that is not in the fixed list; the sentence names those that are. */
public class UnknownTermException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** @param parameter name of the parameter */
    public UnknownTermException(String parameter, String value, List<String> allowed) {
        super("error.unknownParameterValue", parameter, value.length() > 60 ? value.substring(0, 60) : value, String.join(", ", allowed));
    }
}
