package org.wirkstatt.forum;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.BoardForm;
import org.wirkstatt.forum.board.BoardService;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.FolderStore;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

/** The forum on a real database, with stand-ins for what other modules tell it; beans are put together as the container would. */
public final class TestForum {

    public static final RegionId REGION = new RegionId(7);
    public static final RoundId ROUND = new RoundId(3);
    /** An initiative of {@link #REGION}, to which nobody belongs yet. */
    public static final InitiativeId OF_REGION = new InitiativeId(70);

    public final AdjustableClock clock = new AdjustableClock();
    public final People.MemoryGrants grants = new People.MemoryGrants();
    public final People.MemoryMembers members = new People.MemoryMembers();
    public final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
    public final Doubles.MemoryHistory history = new Doubles.MemoryHistory();
    public final FolderStore store = FolderStore.temporary();
    public final List<Notice> notices = new ArrayList<>();
    public final List<Mail> mails = new ArrayList<>();
    /** Events told to the audit log. */
    public final List<String> audited = new ArrayList<>();
    public final Who user = new Who();
    public final MemberId asker = members.add(1, "Mika Vorlage", "mika@example.org");
    public final MemberId helper = members.add(2, "Bao Beispiel", "bao@example.org");
    public final MemberId third = members.add(3, "Noa Probe", "noa@example.org");
    public final MemberId team = members.add(4, "Pascal Probe", "pascal@example.org");
    private final InitiativeDirectory initiatives = new OneInitiative();
    private final EntityManager em;
    private final Map<Class<?>, Object> beans = new HashMap<>();

    /** The person of the request: changes with {@link #as}. */
    public final class Who implements CurrentUser {
        private MemberId id;

        @Override
        public Optional<Member> member() {
            return Optional.ofNullable(id).map(m -> new Member(m, members.displayNames(List.of(m)).get(m), grants.grants(List.of(m)).getOrDefault(m, Set.of())));
        }

        @Override
        public Set<Audience> audiences() {
            Set<Audience> audiences = new java.util.HashSet<>(member().map(Member::audiences).orElse(Set.of(Audience.PUBLIC)));
            member().ifPresent(m -> audiences.addAll(initiatives.circlesOf(m.initiatives())));
            return audiences;
        }
    }

    private TestForum(EntityManager em) {
        this.em = em;
        beans.put(Clock.class, clock);
        beans.put(CurrentUser.class, user);
        beans.put(Outbox.class, outbox);
        beans.put(History.class, history);
        beans.put(FileStore.class, store);
        beans.put(Texts.class, new Doubles.BundleTexts());
        beans.put(AuditLog.class, (AuditLog) (module, event, about, arguments) -> audited.add(event));
        beans.put(RoleGrants.class, grants);
        beans.put(MemberDirectory.class, members);
        beans.put(Notifier.class, (Notifier) notices::add);
        beans.put(MailOutbox.class, (MailOutbox) mails::add);
        beans.put(PublicAddress.class, (PublicAddress) () -> "https://portal.example.org");
        beans.put(ClientAddress.class, new OneSender());
        Stream.of(asker, helper, third).forEach(known -> grants.grant(known, Role.INITIATIVE_MEMBER, Place.of(new InitiativeId(1)), Optional.empty()));
        beans.put(RegionDirectory.class, new People.MemoryRegions(List.of(new RegionEntry(REGION, "musterregion", "Musterregion", "DE-BW"))));
        beans.put(RoundDirectory.class, new OneRound());
        beans.put(InitiativeDirectory.class, initiatives);
        grants.grant(team, Role.PROGRAMME_MANAGER, Grant.everywhere(Role.MEMBER).place(), Optional.empty());
    }

    private static final class OneSender implements ClientAddress {
        @Override
        public Optional<String> text() {
            return Optional.of(network());
        }

        @Override
        public String network() {
            return "192.0.2.1";
        }
    }

    private static final class OneInitiative implements InitiativeDirectory {
        private static final InitiativeEntry ENTRY = new InitiativeEntry(OF_REGION, "werkstatt", "Werkstatt", REGION);

        @Override
        public Map<InitiativeId, InitiativeEntry> list(java.util.Collection<InitiativeId> ids) {
            return ids.contains(OF_REGION) ? Map.of(OF_REGION, ENTRY) : Map.of();
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return region.equals(REGION) ? List.of(ENTRY) : List.of();
        }
    }

    private static final class OneRound implements RoundDirectory {
        private static final RoundEntry ENTRY = new RoundEntry(ROUND, 6, "2026/27", java.time.LocalDate.of(2026, 1, 1), Optional.empty(), false);

        @Override
        public List<RoundEntry> list() {
            return List.of(ENTRY);
        }

        @Override
        public Optional<RoundEntry> find(RoundId id) {
            return Optional.of(ENTRY).filter(r -> r.id().equals(id));
        }
    }

    /** Runs {@code test} in one transaction on an empty database of {@code kind}. */
    public static void with(TestDatabase.Kind kind, Consumer<TestForum> test) {
        try (TestDatabase db = TestDatabase.of(kind, "forum")) {
            db.run(em -> test.accept(new TestForum(em)));
        }
    }

    /** The forum as another transaction on the same database sees it, with own stand-ins. */
    public static TestForum on(EntityManager em) {
        return new TestForum(em);
    }

    /** Adds a stand-in. */
    public <T> void put(Class<T> type, T bean) {
        beans.put(type, bean);
    }

    /** The bean of {@code type} with everything it wants. */
    public <T> T get(Class<T> type) {
        Object there = beans.get(type);
        return type.cast(there != null ? there : make(type));
    }

    /** The bean of the class {@code name}, for classes that another package does not see. */
    @SuppressWarnings("unchecked")
    public <T> T get(String name, Class<T> as) {
        try {
            return as.cast(get((Class<Object>) Class.forName("org.wirkstatt.forum." + name)));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    field.set(bean, em);
                } else if (field.isAnnotationPresent(Inject.class) && !field.getType().isPrimitive()) {
                    field.set(bean, field.getType() == Instance.class
                            ? instance((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]) : get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no bean of " + type, e);
        }
    }

    private Instance<?> instance(Class<?> type) {
        return beans.containsKey(type) ? People.present(beans.get(type)) : People.absent();
    }

    /** From now on {@code who} asks; null for a visitor. */
    public TestForum as(MemberId who) {
        user.id = who;
        return this;
    }

    /** What was written so far goes to the database, and is read from there again. */
    public void fresh() {
        em.flush();
        em.clear();
    }

    /** A board for a topic. */
    public Board board(BoardAccess access) {
        return board(BoardSubject.TOPIC, null, access);
    }

    public Board board(BoardSubject subject, Long place, BoardAccess access) {
        MemberId before = user.id;
        String name = "Bereich " + UUID.randomUUID().toString().substring(0, 8);
        Board board = as(team).get(BoardService.class).create(new BoardForm(null, name, "", subject, place, access, 10), UUID.randomUUID().toString());
        as(before);
        return board;
    }

    /** A question that {@code who} asks. */
    public ForumThread ask(MemberId who, Board board, String title) {
        return as(who).get(Posting.class).open(new NewThread(board.id(), ThreadKind.QUESTION, title, Map.of("text", "Wie geht das?"), List.of(), null,
                UUID.randomUUID().toString()));
    }

    /** An answer that {@code who} gives to all. */
    public Post answer(MemberId who, ForumThread thread, String text) {
        return answer(who, thread, null, text);
    }

    public Post answer(MemberId who, ForumThread thread, Integer replyTo, String text) {
        return as(who).get(Posting.class).reply(new NewPost(thread.id(), replyTo, text, Origin.WEB, UUID.randomUUID().toString()));
    }
}
