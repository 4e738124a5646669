package org.wirkstatt.launcher.module;

import java.nio.file.Path;
import java.util.Optional;

import org.wirkstatt.launcher.Texts;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.LeftOutModule.Sentence;

/**
 * A file that does not take part.
 *
 * @param id empty where it could not be read
 */
public record LeftOut(Path file, Optional<String> id, Reason reason) {

    /** The same in words, for the administration. */
    public LeftOutModule inWords(Texts german, Texts english) {
        Object[] arguments = reason.arguments().toArray();
        String advice = reason.key() + ".advice";
        return new LeftOutModule(file.getFileName().toString(), id.orElse(null),
                new Sentence(german.get(reason.key(), arguments), english.get(reason.key(), arguments)),
                new Sentence(german.get(advice, arguments), english.get(advice, arguments)));
    }
}
