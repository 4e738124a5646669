package org.wirkstatt.library.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Under which terms a material may be used. Codes are SPDX identifiers where the licence has one. */
public enum Licence implements Term {
    CC0("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    /** No licence is given: for use inside the programme. Never exported as a licence. */
    INTERNAL("internal", "", "");

    private final String code;
    private final String title;
    private final String url;

    Licence(String code, String title, String url) {
        this.code = code;
        this.title = title;
        this.url = url;
    }

    @Override
    public String code() {
        return code;
    }

    /** Short name with version, such as 'CC BY 4.0'; empty for {@link #INTERNAL}. */
    public String title() {
        return title;
    }

    /** Address of the licence text; empty for {@link #INTERNAL}. */
    public String url() {
        return url;
    }

    /** Whether others may use, change and pass on the material. */
    public boolean open() {
        return this != INTERNAL;
    }

    /** Whether the licence asks for an attribution line. */
    public boolean needsAttribution() {
        return this == CC_BY || this == CC_BY_SA;
    }

    public static Optional<Licence> find(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Licence::code).toList();
    }
}
