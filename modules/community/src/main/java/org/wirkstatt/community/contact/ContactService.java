package org.wirkstatt.community.contact;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.contact.ContactTarget.Kind;
import org.wirkstatt.community.initiative.Initiatives;
import org.wirkstatt.community.profile.ProfileView;
import org.wirkstatt.community.profile.Profiles;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormGuard;
import org.wirkstatt.platform.form.FormRefusedException;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.region.RegionDirectory;

/** Letters to a region, an initiative or a person. Addresses of recipients never leave this class but to the mail. */
@ApplicationScoped
@Transactional
public class ContactService {

    private static final int LETTERS_AN_HOUR_TO_ONE = 30;
    private static final Pattern PUNCTUATION = Pattern.compile("([\\p{Punct}])");

    @Inject
    Instance<MailOutbox> mails;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Initiatives initiatives;
    @Inject
    Profiles profiles;
    @Inject
    ClientAddress client;
    @Inject
    CurrentUser user;
    @Inject
    CommunityTexts texts;
    @Inject
    Clock clock;
    private final FormGuard guard = new FormGuard(5, 2, 20);

    /**
     * Whom {@code key} names, as far as the current user may know.
     *
     * @throws NotFoundException if there is no such target, or none for the current user
     */
    public ContactTarget target(Kind kind, String key) {
        Optional<ContactTarget> target = switch (kind) {
            case REGION -> Optional.of(regions).filter(r -> !r.isUnsatisfied()).flatMap(r -> r.get().findBySlug(key))
                    .map(r -> new ContactTarget(kind, key, r.name(), "/regionen/" + r.slug(), holders(Place.of(r.id()), Role.COORDINATOR)));
            case INITIATIVE -> initiatives.find(key)
                    .map(i -> new ContactTarget(kind, key, i.name(), i.path(), holders(Place.of(i.id()), Role.INITIATIVE_MEMBER)));
            case PERSON -> Optional.of(key).filter(k -> k.matches("[1-9]\\d{0,17}")).flatMap(k -> profiles.find(new MemberId(Long.parseLong(k))))
                    .filter(ProfileView::contactable).map(p -> new ContactTarget(kind, key, p.name(), p.path(), List.of(p.id())));
        };
        return target.orElseThrow(() -> new NotFoundException("contact/" + key));
    }

    /** Whether a letter to {@code target} would reach anybody. */
    public boolean isReachable(ContactTarget target) {
        return !mails.isUnsatisfied() && !recipients(target).isEmpty();
    }

    /** For a form that is opened now. */
    public Puzzle puzzle() {
        return Puzzle.fresh(clock.instant());
    }

    /** Name and address of the current user, to be filled in; empty for visitors. */
    public Optional<Recipient> sender() {
        return user.member().map(Member::id).filter(m -> !members.isUnsatisfied()).flatMap(m -> members.get().recipient(m));
    }

    /**
     * Sends {@code letter} to everybody behind a target.
     *
     * @param puzzle that the form was opened with
     * @param answer of the sender's browser to it; null without script
     * @param trap what stood in the field that people do not see
     * @throws InvalidCommunityException with every breach, at its field
     * @throws ContactRefusedException if nobody can be reached
     * @throws FormRefusedException if it came too soon, or too many came
     */
    public void send(Kind kind, String key, Letter letter, Puzzle puzzle, String answer, String trap) {
        ContactTarget target = target(kind, key);
        letter.check().must(trap == null || trap.isEmpty(), "website", "error.trap", "").orThrow();
        List<Recipient> recipients = recipients(target);
        if (mails.isUnsatisfied() || recipients.isEmpty()) {
            throw new ContactRefusedException("contact.unreachable", target.name());
        }
        guard.pass(puzzle, answer, user, client, clock.instant());
        guard.count("to " + target.kind() + " " + target.path(), LETTERS_AN_HOUR_TO_ONE, clock.instant());
        recipients.forEach(r -> mails.get().send(mail(r, target, letter)));
    }

    private Mail mail(Recipient to, ContactTarget target, Letter letter) {
        Locale locale = to.locale();
        String body = texts.text("contact.mail.intro", locale, literal(letter.name()), literal(letter.mail())) + "\n\n" + quoted(letter.text()) + "\n\n"
                + texts.text("contact.mail.answer", locale);
        return new Mail(to.mail(), locale, texts.text("contact.mail.subject", locale, letter.subject()), body,
                texts.text("contact.mail.reason." + target.kind(), locale, target.name()), Optional.of(letter.mail()));
    }

    /** The words as they are, never as Markdown: a stranger's letter brings no links behind other words and no pictures. */
    private static String literal(String text) {
        return PUNCTUATION.matcher(text.strip().replaceAll("[\\p{Cntrl}&&[^\\n]]", "")).replaceAll("\\\\$1");
    }

    /** Paragraphs stay paragraphs; a line that goes on in the next one ends in a backslash, the hard break of CommonMark. */
    private static String quoted(String text) {
        return Stream.of(text.strip().replace("\r\n", "\n").split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.lines().map(ContactService::literal).filter(l -> !l.isEmpty()).map(l -> "> " + l).collect(Collectors.joining("\\\n")))
                .collect(Collectors.joining("\n>\n"));
    }

    private List<MemberId> holders(Place place, Role role) {
        return grants.isUnsatisfied() ? List.of()
                : grants.get().holders(place).stream().filter(h -> h.role() == role).map(RoleGrants.Holder::member).distinct().toList();
    }

    private List<Recipient> recipients(ContactTarget target) {
        return members.isUnsatisfied() ? List.of() : target.recipients().stream().map(members.get()::recipient).flatMap(Optional::stream).toList();
    }
}
