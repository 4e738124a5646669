package org.wirkstatt.notifications.notice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.notifications.mail.MailQueue;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;

/**
 * Decides what is mailed when. Looks at a member once something of theirs is due; that notices are mailed and the letter that tells them stand in
 * one transaction, under the lock of the member's settings, so each is mailed once however many workers run.
 */
@ApplicationScoped
public class NoticeMailer {

    private static final Logger LOG = System.getLogger(NoticeMailer.class.getName());
    private static final int MEMBERS_AT_A_TIME = 200;

    @Inject
    NoticeRepository notices;
    @Inject
    SettingsRepository settings;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    Visibility visibility;
    @Inject
    People people;
    @Inject
    NoticeLetters letters;
    @Inject
    MailQueue mails;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    private volatile String latestFailure = "";

    /** Mails what is due now. */
    public void work() {
        for (MemberId member : transactions.call(() -> notices.membersDue(clock.instant(), MEMBERS_AT_A_TIME))) {
            try {
                transactions.run(() -> mail(member));
            } catch (RuntimeException e) {
                // one member must not hold up the others; mostly two workers that met at the first mail to somebody, the next beat finds it done
                warn(e);
            }
        }
    }

    private void warn(RuntimeException e) {
        if (!e.getClass().getName().equals(latestFailure)) {
            LOG.log(Level.WARNING, "notices of a member wait for the next try", e);
        }
        latestFailure = e.getClass().getName();
    }

    private void mail(MemberId id) {
        DeliverySettings own = settings.lock(id);
        List<StoredNotice> waiting = notices.waiting(id);
        Optional<Recipient> recipient = people.recipient(id);
        Optional<Member> member = people.find(id);
        if (recipient.isEmpty() || member.isEmpty()) {
            waiting.forEach(StoredNotice::notByMail);
            return;
        }
        List<Visibility.Shown> shown = visibility.shown(waiting, member.get().audiences());
        Set<StoredNotice> seen = shown.stream().map(Visibility.Shown::notice).collect(Collectors.toSet());
        waiting.stream().filter(n -> !seen.contains(n)).forEach(StoredNotice::notByMail);
        Map<String, List<Visibility.Shown>> now = new TreeMap<>();
        List<Visibility.Shown> digest = new ArrayList<>();
        for (Visibility.Shown one : shown) {
            String kind = one.notice().kindKey();
            Urgency delivery = own.delivery(kind, catalogue.urgency(kind));
            if (delivery == Urgency.NOW) {
                now.computeIfAbsent(kind, k -> new ArrayList<>()).add(one);
            } else if (delivery == Urgency.DIGEST && own.wantsDigest()) {
                digest.add(one);
            } else {
                one.notice().notByMail();
            }
        }
        atOnce(own, recipient.get(), now);
        digest(own, recipient.get(), digest);
    }

    /** One letter for each kind: its stop link stops exactly that kind. */
    private void atOnce(DeliverySettings own, Recipient recipient, Map<String, List<Visibility.Shown>> byKind) {
        Instant time = clock.instant();
        Instant open = own.quietTimes().openAt(time);
        byKind.forEach((kind, shown) -> {
            if (open.isAfter(time)) {
                shown.forEach(s -> s.notice().lookAtAgain(open));
            } else {
                mails.send(letters.ofKind(own, recipient, kind, shown));
                shown.forEach(s -> s.notice().mailed(time));
            }
        });
    }

    /** Leaves when the first of its notices is due and takes all with it. */
    private void digest(DeliverySettings own, Recipient recipient, List<Visibility.Shown> shown) {
        Instant time = clock.instant();
        Optional<Instant> first = shown.stream().map(s -> own.digestAt(s.notice().createdAt())).min(Instant::compareTo);
        if (first.isEmpty()) {
            return;
        }
        Instant leaves = first.get().isAfter(time) ? first.get() : own.quietTimes().openAt(time);
        if (leaves.isAfter(time)) {
            shown.forEach(s -> s.notice().lookAtAgain(leaves));
        } else {
            mails.send(letters.digest(own, recipient, shown));
            own.digestSent(time);
            shown.forEach(s -> s.notice().mailed(time));
        }
    }
}
