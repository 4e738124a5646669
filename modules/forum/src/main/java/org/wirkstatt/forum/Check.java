package org.wirkstatt.forum;

import java.util.ArrayList;
import java.util.List;

import org.wirkstatt.platform.error.Fault;

/** Collects every breach of the rules for what somebody wrote, so that a form can show all of them at once. */
public final class Check {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a breach at {@code field} unless {@code rule} holds. */
    public Check must(boolean rule, String field, String messageKey, Object argument) {
        if (!rule) {
            faults.add(new Fault(field, messageKey, argument));
        }
        return this;
    }

    /** Text that must be there, of at most {@code most} characters. */
    public Check required(String field, String value, int most) {
        return must(value != null && !value.isBlank(), field, "error.required", "").atMost(field, value, most);
    }

    /** Text of at most {@code most} characters, or none. */
    public Check atMost(String field, String value, int most) {
        return must(value == null || value.length() <= most, field, "error.tooLong", most);
    }

    /** @throws InvalidForumException if any rule was broken */
    public void orThrow() {
        if (!faults.isEmpty()) {
            throw new InvalidForumException(faults);
        }
    }
}
