package org.wirkstatt.notifications.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.notifications.AdjustableClock;
import org.wirkstatt.notifications.TestTransactions;
import org.wirkstatt.notifications.mail.TestMails;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People.MemoryGrants;
import org.wirkstatt.testkit.People.MemoryMembers;
import org.wirkstatt.testkit.TestDatabase;

/** Notices with real rules and repositories; one module 'probe' sends three kinds and keeps things of the type 'probe.thing'. */
final class TestNotices {

    static final NoticeKind ANSWERED = new NoticeKind("probe", "answered", Urgency.DIGEST);
    static final NoticeKind CANCELLED = new NoticeKind("probe", "cancelled", Urgency.NOW);
    static final NoticeKind COUNTED = new NoticeKind("probe", "counted", Urgency.PORTAL);

    /** Who may read the things; what is missing here does not exist. */
    final Map<String, Set<Audience>> things = new HashMap<>();
    final MemoryMembers members = new MemoryMembers();
    final MemoryGrants grants = new MemoryGrants();
    final TestMails mails;
    final AdjustableClock clock;
    final TestTransactions transactions;
    final NoticeRepository repository = new NoticeRepository();
    final SettingsRepository settings = new SettingsRepository();
    final NoticeCatalogue catalogue = new NoticeCatalogue();
    final Visibility visibility = new Visibility();
    final NoticeBoard board = new NoticeBoard();
    final UnreadCounter unread = new UnreadCounter();
    final StopLinks links = new StopLinks();
    final ActionLinks actions = new ActionLinks();
    final Follow follow = new Follow();
    final MemberId anna;
    final MemberId berta;

    TestNotices(TestDatabase db, Path data) {
        transactions = new TestTransactions(db);
        mails = new TestMails(transactions, data);
        clock = mails.clock;
        repository.em = transactions.em();
        settings.em = transactions.em();
        catalogue.contributors = org.wirkstatt.testkit.People.present(() -> List.of(ANSWERED, CANCELLED, COUNTED));
        catalogue.modules = new OneModule();
        catalogue.texts = new Doubles.BundleTexts();
        visibility.presenters = org.wirkstatt.testkit.People.present(new Things());
        visibility.catalogue = catalogue;
        unread.notices = repository;
        unread.visibility = visibility;
        unread.live = new LiveCounts();
        unread.transactions = transactions;
        unread.clock = clock;
        board.notices = repository;
        board.unread = unread;
        board.transactions = transactions;
        board.clock = clock;
        links.settings = settings;
        links.catalogue = catalogue;
        actions.settings = settings;
        actions.actions = org.wirkstatt.testkit.People.present(follow);
        actions.people = people();
        actions.audit = org.wirkstatt.testkit.People.absent();
        actions.clock = clock;
        anna = members.add(11, "Anna Größe", "anna@example.com");
        berta = members.add(12, "Berta <b>Beispiel</b>", "berta@example.com");
        things.put("1", Set.of(Audience.MEMBERS));
        things.put("2", Set.of(Audience.MEMBERS));
    }

    NoticeMailer mailer() {
        NoticeMailer mailer = new NoticeMailer();
        mailer.notices = repository;
        mailer.settings = settings;
        mailer.catalogue = catalogue;
        mailer.visibility = visibility;
        mailer.people = people();
        mailer.letters = new NoticeLetters();
        mailer.letters.catalogue = catalogue;
        mailer.letters.texts = new Doubles.BundleTexts();
        mailer.letters.links = actions;
        mailer.letters.replies = mails.replies.desk;
        mailer.letters.handlers = org.wirkstatt.testkit.People.present(new Answers());
        mailer.letters.clock = clock;
        mailer.mails = mails.queue;
        mailer.transactions = transactions;
        mailer.clock = clock;
        return mailer;
    }

    People people() {
        People people = new People();
        people.directory = org.wirkstatt.testkit.People.present(members);
        people.grants = org.wirkstatt.testkit.People.present(grants);
        return people;
    }

    NoticeCentre centre(MemberId who) {
        NoticeCentre centre = new NoticeCentre();
        centre.notices = repository;
        centre.visibility = visibility;
        centre.catalogue = catalogue;
        centre.unread = unread;
        centre.user = user(who);
        centre.clock = clock;
        return centre;
    }

    NoticePreferences preferences(MemberId who) {
        NoticePreferences preferences = new NoticePreferences();
        preferences.settings = settings;
        preferences.notices = repository;
        preferences.catalogue = catalogue;
        preferences.user = user(who);
        preferences.clock = clock;
        return preferences;
    }

    Member member(MemberId id) {
        return people().find(id).orElseThrow();
    }

    private CurrentUser user(MemberId who) {
        return new CurrentUser() {
            @Override
            public Optional<Member> member() {
                return Optional.of(TestNotices.this.member(who));
            }

            @Override
            public Set<Audience> audiences() {
                return TestNotices.this.member(who).audiences();
            }
        };
    }

    void tell(MemberId to, NoticeKind kind, String thing, String... arguments) {
        transactions.run(() -> board.notify(Notice.about(to, kind, new ContentRef("probe.thing", thing), List.of(arguments), "/dinge/" + thing)));
    }

    /** Lets the mailer look every ten minutes for {@code time}. */
    void pass(Duration time) {
        NoticeMailer mailer = mailer();
        for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minusMinutes(10)) {
            mailer.work();
            clock.goOn(Duration.ofMinutes(10));
        }
        mailer.work();
    }

    /** Subjects of the letters queued so far, in order. */
    @SuppressWarnings("unchecked")
    List<String> letters() {
        return transactions.call(() -> (List<String>) repository.em.createNativeQuery("select subject from notifications_mail order by id").getResultList());
    }

    @SuppressWarnings("unchecked")
    List<String> column(String column) {
        return transactions.call(() -> (List<String>) repository.em.createNativeQuery("select " + column + " from notifications_mail order by id").getResultList());
    }

    List<StoredNotice> all(MemberId member) {
        return transactions.call(() -> repository.list(member, false, 0, 1000));
    }

    /** Notes who followed what; knows the things only. */
    final class Follow implements LinkAction {
        final List<String> followed = new ArrayList<>();

        @Override
        public String id() {
            return "probe.follow";
        }

        @Override
        public String label(Locale locale) {
            return "Folgen";
        }

        @Override
        public Optional<String> question(MemberId member, String subject, Locale locale) {
            return things.containsKey(subject) ? Optional.of("Ding " + subject + " folgen?") : Optional.empty();
        }

        @Override
        public Done perform(MemberId member, String subject, Locale locale) {
            followed.add(member.value() + " folgt " + subject);
            return new Done("Sie folgen Ding " + subject + ".", "/dinge/" + subject);
        }
    }

    /** Shows the text of a thing; takes nothing. */
    private static final class Answers implements ReplyHandler {
        @Override
        public String id() {
            return "probe.answer";
        }

        @Override
        public Optional<String> letterText(String key, MemberId reader, Locale locale) {
            return Optional.of("Wie baut man\nein Teleskop?");
        }

        @Override
        public Taken take(MailReply reply) {
            throw new UnsupportedOperationException("not by the notices");
        }
    }

    private final class Things implements ContentPresenter {
        @Override
        public String type() {
            return "probe.thing";
        }

        @Override
        public Optional<Presentation> present(String id) {
            return Optional.ofNullable(things.get(id)).map(audiences -> new Presentation("Ding *" + id + "*", "/dinge/" + id, audiences));
        }
    }

    private static final class OneModule implements Modules {
        @Override
        public List<ModuleDescriptor> running() {
            return List.of(new ModuleDescriptor("probe", "1", 1, "Probe", "Probe.", List.of()));
        }

        @Override
        public List<LeftOutModule> leftOut() {
            return List.of();
        }

        @Override
        public List<NavigationEntry> navigation(NavigationEntry.Place place) {
            return List.of();
        }

        @Override
        public List<HomeTile> homeTiles(HomeTile.Place place) {
            return List.of();
        }

        @Override
        public String moduleOf(NavigationEntry entry) {
            return "probe";
        }
    }
}
