package org.wirkstatt.notifications.mail;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.notifications.reply.HtmlText;
import org.wirkstatt.notifications.reply.ReplyDesk;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;

/** Takes letters of other modules and of the notices. */
@ApplicationScoped
public class MailQueue implements MailOutbox {

    @Inject
    MailRepository mails;
    @Inject
    LetterText text;
    @Inject
    ReplyDesk replies;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    @Override
    public void send(Mail mail) {
        send(new Letter(mail.to(), Optional.empty(), Optional.empty(), mail.locale(), mail.subject(), mail.body(), mail.reason(), mail.replyTo(),
                Optional.empty()));
    }

    /** As {@link #send(Mail)}. */
    public void send(Letter letter) {
        transactions.require();
        if (replies.isIn(letter.replyTo().orElse("") + " " + letter.body())) {
            replies.remember(letter.replyTo().orElse("") + " " + letter.body(), text.plain(letter), HtmlText.of(text.html(letter)));
        }
        mails.add(new QueuedMail(letter, clock.instant()));
    }

    /** The member whom the letter with this left part of the Message-ID was sent to at {@code address}; empty after 30 days, and for all other letters. */
    public Optional<MemberId> recipientOf(String messageKey, String address) {
        return mails.findByKey(messageKey).filter(mail -> mail.recipient().equalsIgnoreCase(address)).flatMap(QueuedMail::member);
    }
}
