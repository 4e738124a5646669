package org.wirkstatt.platform.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: contents of one type that somebody looks after and confirms from time to time. Asks for no right, whoever calls has; what changes something
 * needs a running transaction and is told to history and outbox.
 */
@Contributed
public interface Confirmable {

    /** The {@link ContentRef#type()} this bean answers for. */
    String type();

    /** How one thing is called in the editors' list, such as 'Material'; key in the bundle of the module. */
    String labelKey();

    /** Id of the module that has the bundle. */
    String module();

    /** Empty if it is gone, or need not be confirmed, as what is archived or a draft. */
    Optional<Care> find(String id);

    /** Those whose day has passed, longest ago first. @param limit 1 to 1000 */
    List<Care> overdue(LocalDate today, int limit);

    /** It is still right: confirmed on {@code day}, next time when the module says. @param note for the history */
    void confirm(String id, LocalDate day, String note);

    /** Puts back what {@link #confirm} changed. @param former what {@link #find} said before */
    void putBack(String id, Care former, String note);

    /** {@code member} looks after it from now on. @return false where that follows from roles and cannot be given */
    boolean handTo(String id, MemberId member);

    /**
     * How a thing is looked after.
     *
     * @param path address inside the portal
     * @param confirmed the day on which somebody last said that it is right; null if nobody did
     * @param due the last day until which it counts as right
     * @param owners who looks after it; nobody if empty
     */
    record Care(ContentRef ref, String title, String path, LocalDate confirmed, LocalDate due, Set<MemberId> owners) {

        public Care {
            owners = Set.copyOf(owners);
        }

        /** Whether {@link #due} has passed. */
        public boolean isOverdue(LocalDate today) {
            return due.isBefore(today);
        }
    }
}
