package org.wirkstatt.library.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word of a fixed list, implemented by enums only. */
public interface Term {

    /** Name of the constant. */
    String name();

    /** Stable form for files, addresses and the API: {@code FACILITATION_GUIDE} is {@code facilitationGuide}. */
    default String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_")) {
            code.append(code.isEmpty() ? word.toLowerCase(java.util.Locale.ROOT)
                    : word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return code.toString();
    }

    /** Key of the name for people in the bundle of this module. */
    default String labelKey() {
        return getClass().getSimpleName() + "." + name();
    }

    /** The constant with {@code code}; empty for null and for an unknown code. */
    static <T extends Enum<T> & Term> Optional<T> find(Class<T> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(term -> term.code().equals(code)).findFirst();
    }

    /** All codes in their order. */
    static <T extends Enum<T> & Term> List<String> codes(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Term::code).toList();
    }
}
