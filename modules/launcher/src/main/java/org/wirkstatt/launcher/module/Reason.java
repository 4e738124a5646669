package org.wirkstatt.launcher.module;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a module stays out.
 *
 * @param key of the sentence in the launcher's bundle; what to do stands under the same key with {@code .advice}
 * @param arguments of both sentences
 */
public record Reason(String key, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, Stream.of(arguments).map(String::valueOf).toList());
    }
}
