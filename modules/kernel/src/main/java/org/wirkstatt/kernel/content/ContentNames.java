package org.wirkstatt.kernel.content;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a constant is written in a file. */
final class ContentNames {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]+");

    private ContentNames() {
    }

    /** {@code FACILITATION_GUIDE} → {@code facilitationGuide}; a code of one letter and digits such as {@code A1} stays as it is. */
    static String of(Enum<?> constant) {
        if (CODE.matcher(constant.name()).matches()) {
            return constant.name();
        }
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() || lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
