package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** What a member answered by mail within the last 30 days, and what became of it. Only the member sees the mail as it came. */
@ApplicationScoped
@Transactional
public class OwnAnswers {

    /**
     * @param reason null where there is none
     * @param detail sentence of who refused; null without
     * @param path of what became of it; null without
     * @param kept whether the mail as it came is still there
     */
    public record Row(long id, String subject, InboundState state, InboundReason reason, String detail, String path, Instant receivedAt, boolean kept) {
    }

    /** @param text everything that was written, with quotes and signature */
    public record Original(Row row, String text) {
    }

    @Inject
    InboundRepository mails;
    @Inject
    Answers answers;
    @Inject
    CurrentUser user;

    /** The latest first. */
    public List<Row> list() {
        return mails.listOf(me()).stream().filter(OwnAnswers::isOwn).map(OwnAnswers::row).toList();
    }

    /** @throws NotFoundException if it is not there, somebody else's or gone */
    public Original find(long id) {
        MemberId me = me();
        InboundMail mail = mails.find(id).filter(m -> m.member().equals(Optional.of(me)) && isOwn(m)).filter(m -> m.file().isPresent())
                .orElseThrow(() -> new NotFoundException("answer/" + id));
        try {
            return new Original(row(mail), MailBody.of(answers.mail(mail.file().get())).text());
        } catch (IOException | MessagingException e) {
            throw new NotFoundException("answer/" + id + "/text");
        }
    }

    /** What only says that it is from this person is not shown: its text is a stranger's. */
    private static boolean isOwn(InboundMail mail) {
        return mail.reason() == null && mail.state() != InboundState.RECEIVED || mail.reason() != null && mail.reason().isTold();
    }

    private MemberId me() {
        user.require(NotificationPermissions.OWN);
        return user.member().orElseThrow().id();
    }

    private static Row row(InboundMail m) {
        return new Row(m.id(), m.subject(), m.state(), m.reason(), m.detail(), m.path(), m.receivedAt(), m.file().isPresent());
    }
}
