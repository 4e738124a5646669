package org.wirkstatt.kernel.start;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a start, so that the launcher tries again without these modules. */
public class UnfitModulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitModulesException(List<UnfitModule> modules) {
        super("the portal does not start with: " + modules.stream().map(unfit -> unfit.module() + " (" + unfit.key() + " " + unfit.arguments() + ")").collect(Collectors.joining(", ")));
    }
}
