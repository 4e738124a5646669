package org.wirkstatt.library.vocabulary;

import java.util.List;

/**
 * What a material is. Each kind maps to terms of HCRT (https://w3id.org/kim/hcrt/scheme) and of the OpenEduHub vocabulary new_lrt, which
 * AMB asks for as {@code learningResourceType}.
 */
public enum Kind implements Term {
    HANDOUT("text", "6a15628c-0e59-43e3-9fc5-9a7f7fa261c4"),
    FACILITATION_GUIDE("lesson_plan", "f61c6708-0427-4f0d-9c33-cec4253d2cad"),
    CHECKLIST("worksheet", "44868358-7b1f-42e4-a6b9-c3889d9d2623"),
    SLIDES("slide", "92c7a50c-6243-45d9-8b11-e79cbbda6305"),
    TEMPLATE("worksheet", "36e68792-6159-481d-a97b-2c00901f4f78"),
    WORKSHEET("worksheet", "36e68792-6159-481d-a97b-2c00901f4f78"),
    METHOD("lesson_plan", "0a79a1d0-583b-47ce-86a7-517ab352d796"),
    CASE_STUDY("case_study", ""),
    REPORT("text", ""),
    VIDEO("video", "");

    private static final String HCRT = "https://w3id.org/kim/hcrt/";
    private static final String NEW_LRT = "http://w3id.org/openeduhub/vocabs/new_lrt/";

    private final List<String> resourceTypes;

    Kind(String hcrt, String newLrt) {
        this.resourceTypes = newLrt.isEmpty() ? List.of(HCRT + hcrt) : List.of(HCRT + hcrt, NEW_LRT + newLrt);
    }

    /** Those of {@link #resourceTypes} that mean the same by their published name: 'Präsentation', 'Arbeitsblatt', 'Checkliste', 'Methode', 'Video'. */
    public List<String> sameAs() {
        return switch (this) {
            case SLIDES -> resourceTypes;
            case VIDEO -> List.of(HCRT + "video");
            case CHECKLIST, WORKSHEET, METHOD -> resourceTypes.stream().filter(type -> type.startsWith(NEW_LRT)).toList();
            default -> List.of();
        };
    }

    /** URIs for AMB {@code learningResourceType}, at least one. */
    public List<String> resourceTypes() {
        return resourceTypes;
    }
}
