package org.wirkstatt.platform.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The written form of an enum constant in content files, addresses and REST: {@code CAREER_ORIENTATION} is {@code careerOrientation}.
 */
public final class EnumKey {

    private EnumKey() {
    }

    /** The key of {@code constant}. */
    public static String of(Enum<?> constant) {
        StringBuilder key = new StringBuilder(constant.name().length());
        for (String word : constant.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }

    /** The constant of {@code type} with this key; empty for null and for a key that none has. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Stream.of(type.getEnumConstants()).filter(e -> of(e).equals(key)).findFirst();
    }
}
