package org.wirkstatt.kernel.start;

import java.util.List;
import java.util.stream.Stream;

import org.wirkstatt.kernel.persistence.Migrations;

/**
 * A module that this portal cannot run with.
 *
 * @param key of the sentence that the launcher has for it
 * @param arguments of the sentence, one line each
 */
record UnfitModule(String module, String key, List<String> arguments) {

    private static final int LONGEST = 400;

    UnfitModule {
        arguments = arguments.stream().map(UnfitModule::oneLine).toList();
    }

    static UnfitModule of(String module, String key, Object... arguments) {
        return new UnfitModule(module, key, Stream.of(arguments).map(String::valueOf).toList());
    }

    static UnfitModule of(Migrations.Failure failure) {
        return failure.changedAfterwards() ? of(failure.module(), "module.migration.changed", failure.reason())
                : of(failure.module(), "module.migration", failure.reason(), failure.state().german(), failure.state().english());
    }

    /** @param hook what was asked of the module, in the words of its author: {@code PortalModule.pages()} */
    static UnfitModule failed(String module, String hook, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return of(module, "module.hook", hook, root.getMessage() == null ? root.getClass().getName() : root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }
}
