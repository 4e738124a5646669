package org.wirkstatt.notifications.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.notifications.reply.ReplySettings;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/** What arrived, for those who run the portal: from where, when, and why not. What people wrote is never shown here. */
@ApplicationScoped
@Transactional
public class IntakeAdministration {

    private static final int SIZE = 50;

    /** A part of what arrived. */
    public enum Shelf {
        WAITING(InboundState.RECEIVED), TURNED_AWAY(InboundState.DROPPED, InboundState.REFUSED, InboundState.FAILED), TAKEN(InboundState.TAKEN);

        private final List<InboundState> states;

        Shelf(InboundState... states) {
            this.states = List.of(states);
        }
    }

    /**
     * @param account name of the account that the address belongs to; empty where it is not known
     * @param sender address that the mail says; empty text without one
     * @param reason null where there is none
     * @param detail sentence of who refused; null without
     * @param endedAt null while it waits
     */
    public record Row(long id, String account, String sender, InboundState state, InboundReason reason, String detail, long bytes, Instant receivedAt, Instant endedAt)
            implements Serializable {
    }

    @Inject
    InboundRepository mails;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    IntakeSettings settings;
    @Inject
    ReplySettings addresses;
    @Inject
    CurrentUser user;

    /** @param page from 1 */
    public ResultPage<Row> list(Shelf shelf, int page) {
        user.require(NotificationPermissions.MAIL);
        List<InboundMail> found = mails.list(shelf.states, ResultPage.first(page, SIZE), SIZE);
        Map<MemberId, String> names = members.isResolvable() ? members.get().displayNames(found.stream().map(InboundMail::member).flatMap(Optional::stream).distinct().toList())
                : Map.of();
        return new ResultPage<>(found.stream().map(m -> new Row(m.id(), m.member().map(names::get).orElse(""), m.sender(), m.state(), m.reason(), m.detail(), m.size(),
                m.receivedAt(), m.endedAt())).toList(), mails.count(shelf.states), page, SIZE);
    }

    public long count(Shelf shelf) {
        user.require(NotificationPermissions.MAIL);
        return mails.count(shelf.states);
    }

    /** Whether the portal takes mail at all. */
    public boolean isOn() {
        return addresses.isOn();
    }

    /** Whether there is a way by which mail can arrive. */
    public boolean hasWay() {
        return settings.isImap() || settings.isSmtp();
    }

    /** From where mail comes; to be asked only if there is a way. */
    public String where() {
        return settings.where();
    }
}
