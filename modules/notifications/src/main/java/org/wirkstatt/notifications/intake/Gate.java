package org.wirkstatt.notifications.intake;

import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.wirkstatt.notifications.mail.MailQueue;
import org.wirkstatt.notifications.mail.MailSettings;
import org.wirkstatt.notifications.reply.ReplyAddress;
import org.wirkstatt.notifications.reply.ReplyDesk;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Decides whether a mail is let in. The proof is the secret in the address together with the sender address of the account it was given to;
 * In-Reply-To only helps to tell people what went wrong.
 */
@ApplicationScoped
class Gate {

    private static final int MOST_CHARACTERS = 200_000;
    /** Letters about refusals to one person in an hour: no loop of two machines. */
    private static final int MOST_TOLD = 5;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>@\\s]{1,100})@([^<>@\\s]{1,255})>");

    @Inject
    ReplyDesk replies;
    @Inject
    InboundRepository mails;
    @Inject
    MailQueue sent;
    @Inject
    MailSettings mailSettings;
    @Inject
    IntakeSettings settings;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Clock clock;

    /** @param reason empty to let it in */
    record Verdict(Optional<InboundReason> reason, Optional<ReplyAddress> address) {
        static Verdict no(InboundReason reason) {
            return new Verdict(Optional.of(reason), Optional.empty());
        }
    }

    /** @param message empty for a mail that is too large */
    Verdict judge(InboundMail mail, Optional<MimeMessage> message) throws MessagingException {
        if (message.isPresent() && Automatic.is(message.get(), mail.sender()) || same(mail.sender(), mailSettings.sender())) {
            return Verdict.no(InboundReason.AUTOMATIC);
        }
        Optional<ReplyAddress> address = address(mail);
        if (address.isEmpty()) {
            return Verdict.no(isAnswer(mail, message) ? InboundReason.LOST_ADDRESS : InboundReason.UNKNOWN_ADDRESS);
        }
        mail.isFrom(address.get().member());
        Optional<Recipient> account = recipient(mail);
        if (account.isEmpty()) {
            return Verdict.no(InboundReason.NO_ACCOUNT);
        }
        if (sender(mail).isEmpty()) {
            return Verdict.no(InboundReason.FORGED);
        }
        if (!address.get().holds(clock.instant())) {
            return Verdict.no(InboundReason.OVER);
        }
        if (message.isEmpty()) {
            return Verdict.no(InboundReason.TOO_LARGE);
        }
        boolean tooMany = mails.count(address.get().member(), List.of(InboundState.TAKEN, InboundState.REFUSED), clock.instant().minus(Duration.ofHours(1))) >= settings.perHour();
        return new Verdict(tooMany ? Optional.of(InboundReason.TOO_MANY) : Optional.empty(), address);
    }

    Optional<InboundReason> judge(Answers.Answer answer) {
        if (answer.text().text().isBlank() && answer.attachments().isEmpty()) {
            return Optional.of(InboundReason.EMPTY);
        }
        return answer.text().text().length() > MOST_CHARACTERS ? Optional.of(InboundReason.TOO_LONG) : Optional.empty();
    }

    Optional<ReplyAddress> address(InboundMail mail) {
        return mail.tokenHash().flatMap(replies::findByHash);
    }

    Optional<Recipient> recipient(InboundMail mail) {
        return members.isResolvable() ? mail.member().flatMap(m -> members.get().recipient(m)) : Optional.empty();
    }

    /** The account, if the mail came from its address. */
    Optional<Recipient> sender(InboundMail mail) {
        return recipient(mail).filter(account -> same(account.mail(), mail.sender()));
    }

    boolean mayTell(InboundMail mail) {
        return mail.member().map(m -> mails.count(m, List.of(InboundState.REFUSED), clock.instant().minus(Duration.ofHours(1))) < MOST_TOLD).orElse(false);
    }

    /** Whether it answers a letter that this portal sent to this very address; then the person is known well enough to be told, not to be let in. */
    private boolean isAnswer(InboundMail mail, Optional<MimeMessage> message) throws MessagingException {
        if (message.isEmpty() || mail.sender().isEmpty()) {
            return false;
        }
        String[] headers = message.get().getHeader("In-Reply-To");
        Optional<MemberId> member = headers == null ? Optional.empty()
                : MESSAGE_ID.matcher(String.join(" ", headers)).results().filter(id -> id.group(2).equalsIgnoreCase(mailSettings.domain())).map(id -> id.group(1))
                        .map(key -> sent.recipientOf(key, mail.sender())).flatMap(Optional::stream).findFirst();
        member.ifPresent(mail::isFrom);
        return member.isPresent();
    }

    /** Whether two addresses are the same mailbox as far as a portal can know: upper and lower case, and both forms of a domain with umlauts. */
    private static boolean same(String one, String other) {
        return !one.isEmpty() && normal(one).equals(normal(other));
    }

    private static String normal(String address) {
        int at = address.lastIndexOf('@');
        try {
            return (address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address.toLowerCase(Locale.ROOT);
        }
    }
}
