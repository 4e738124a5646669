package org.wirkstatt.library.vocabulary;

import java.util.Optional;

/** A step of the impact stairs: 1 to 3 output, 4 to 6 outcome, 7 impact. */
public enum Stair implements Term {
    OFFER_TAKES_PLACE, TARGET_GROUP_TAKES_PART, TARGET_GROUP_IS_SATISFIED, KNOWLEDGE_GROWS, BEHAVIOUR_CHANGES, LIFE_IMPROVES, SOCIETY_CHANGES;

    /** From 1 to 7. */
    public int number() {
        return ordinal() + 1;
    }

    @Override
    public String code() {
        return Integer.toString(number());
    }

    /** Empty outside 1 to 7. */
    public static Optional<Stair> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
