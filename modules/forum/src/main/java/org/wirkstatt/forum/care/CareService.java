package org.wirkstatt.forum.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.mail.ForumMail;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Begins the care for a question and moves it on; each call is one transaction and may come twice, from two nodes too. */
@ApplicationScoped
public class CareService {

    @Inject
    CareRepository cares;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Posts posts;
    @Inject
    Helpers helpers;
    @Inject
    WorkingHours hours;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Clock clock;

    /** Asks somebody to care for a new question; nothing happens for other kinds, for an answered one, and the second time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(long id) {
        threads.find(id).filter(CareService::waits).ifPresent(found -> {
            cares.lockTurn();
            if (cares.lock(id).isEmpty()) {
                Care care = new Care(id, clock.instant());
                cares.add(care);
                reach(CareStage.ONE, care, found);
            }
        });
    }

    /** The next stage, if its time has come and nobody answered. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void moveOn(long id) {
        cares.lockTurn();
        cares.lock(id).filter(c -> c.dueAt() != null && !c.dueAt().isAfter(clock.instant())).ifPresent(care -> {
            Optional<ForumThread> thread = threads.find(id).filter(CareService::waits);
            if (thread.isEmpty()) {
                care.end();
            } else {
                reach(care.stage().next(), care, thread.get());
            }
        });
    }

    static boolean waits(ForumThread thread) {
        return thread.kind() == ThreadKind.QUESTION && thread.firstAnswerAt() == null && thread.author() != null && !thread.isHidden() && !thread.isLocked();
    }

    private void reach(CareStage stage, Care care, ForumThread thread) {
        Board board = boards.find(thread.boardId()).orElseThrow();
        Instant now = clock.instant();
        List<MemberId> people = helpers.choose(stage, thread, board, now);
        if (people.isEmpty() && stage != CareStage.COORDINATION) {
            reach(stage.next(), care, thread);
            return;
        }
        ask(people, stage, thread, now);
        care.reach(stage, stage.until().map(u -> hours.after(thread.createdAt(), u, state(thread, stage == CareStage.ONE ? people.get(0) : null))).orElse(null));
    }

    private void ask(List<MemberId> people, CareStage stage, ForumThread thread, Instant now) {
        people.forEach(member -> {
            cares.add(new Asked(thread.id(), member, stage, now));
            if (notifier.isResolvable()) {
                Notice notice = Notice.about(member, stage == CareStage.COORDINATION ? CareNotices.WAITS : CareNotices.CARE, thread.ref(), List.of(thread.title()), thread.path());
                Notice acting = posts.find(thread, 1).map(question -> ForumMail.actionable(notice, question, thread, member, false)).orElse(notice);
                notifier.get().notify(stage == CareStage.COORDINATION ? acting : acting.with(Stream.concat(Stream.of(new Target(NotMeLink.ID, String.valueOf(thread.id()))),
                        acting.actions().stream()).toArray(Target[]::new)));
            }
        });
    }

    /** Somebody passed it on: one more person, and where nobody is left to ask or to wait for, the next stage at once. */
    void askNext(Care care, ForumThread thread) {
        if (care.stage() == CareStage.COORDINATION) {
            return;
        }
        List<MemberId> next = helpers.choose(CareStage.ONE, thread, boards.find(thread.boardId()).orElseThrow(), clock.instant());
        if (!next.isEmpty()) {
            ask(next, care.stage(), thread, clock.instant());
        } else if (!cares.isSomebodyAsked(thread.id())) {
            reach(care.stage().next(), care, thread);
        }
    }

    /** By whose holidays it goes: the state in which {@code carer} coordinates, else that of the question's region; null without. */
    private String state(ForumThread thread, MemberId carer) {
        Optional<RegionId> own = carer == null ? Optional.empty() : grants.get().grants(List.of(carer)).getOrDefault(carer, Set.of()).stream()
                .filter(g -> g.role() == Role.COORDINATOR).map(Grant::place).filter(Place.InRegion.class::isInstance).map(p -> ((Place.InRegion) p).region())
                .min(Comparator.comparing(RegionId::value));
        return own.or(() -> Optional.ofNullable(thread.region())).map(this::state).orElse(null);
    }

    private String state(RegionId region) {
        RegionEntry entry = regions.isUnsatisfied() ? null : regions.get().list(List.of(region)).get(region);
        return entry == null ? null : entry.federalState();
    }

    /** How many hours on working days a question has waited until now. */
    public Duration waited(ForumThread thread) {
        return hours.between(thread.createdAt(), clock.instant(), thread.region() == null ? null : state(thread.region()));
    }

    /** How far the care for each of {@code questions} has come; one without care is missing in the answer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, CareStage> stages(Collection<ForumThread> questions) {
        return cares.list(questions.stream().map(ForumThread::id).toList()).stream().collect(Collectors.toMap(Care::threadId, Care::stage));
    }

    /** Questions that {@code member} was asked to care for, for the copy of the person's data. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Asked> askedOf(MemberId member) {
        return cares.of(member, 10_000);
    }

    /** Afterwards nothing tells that {@code member} was asked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        cares.forget(member);
    }
}
