package org.wirkstatt.forum.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** What authors are asked and say. Nobody needs to read the thread any more for that: the posts are their own. */
@ApplicationScoped
@Transactional
public class Consents {

    private static final int MOST = 1000;

    @Inject
    KnowledgeRepository rows;
    @Inject
    Pieces pieces;
    @Inject
    KnowledgeTelling telling;
    @Inject
    Threads threads;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** What one author is asked in one request. @param pieces own posts only */
    public record Asked(MaterialRequest request, ForumThread thread, List<Piece> pieces) {

        public boolean isOpen() {
            return request.isOpen() && pieces.stream().anyMatch(p -> p.standing().waits());
        }
    }

    /** Everything that the person of this request was asked, the latest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Asked> list() {
        MemberId me = me();
        List<MaterialRequest> requests = rows.requests(rows.of(me, MOST).stream().map(Consent::requestId).distinct().toList());
        Map<Long, ForumThread> around = threads.list(requests.stream().map(MaterialRequest::threadId).distinct().toList());
        Map<Long, List<Piece>> all = pieces.of(requests);
        return requests.stream().map(r -> new Asked(r, around.get(r.threadId()), own(all.getOrDefault(r.id(), List.of()), me))).toList();
    }

    /** @throws NotFoundException if the person of this request was not asked there */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Asked get(long request) {
        return asked(rows.find(request).orElseThrow(() -> new NotFoundException("consent/" + request)), me());
    }

    private Asked asked(MaterialRequest request, MemberId author) {
        List<Piece> own = own(pieces.of(request), author);
        if (own.isEmpty()) {
            throw new NotFoundException("consent/" + request.id());
        }
        return new Asked(request, threads.find(request.threadId()).orElseThrow(), own);
    }

    private static List<Piece> own(List<Piece> all, MemberId author) {
        return all.stream().filter(p -> author.equals(p.consent().author())).toList();
    }

    private MemberId me() {
        user.require(ForumPermissions.WRITE);
        return user.member().orElseThrow(() -> new NotAllowedException(ForumPermissions.WRITE.id())).id();
    }

    /**
     * Answers for one own post. As long as no draft is there every answer can be changed; afterwards the text or the name can be taken back, which
     * editors are told.
     *
     * @param revision of the text that the person saw
     * @throws InvalidForumException if the text was edited since, the request is over, or a draft without the text is there
     */
    public void answer(long request, long consent, int revision, Answer answer) {
        MemberId me = me();
        MaterialRequest locked = lock(request);
        Piece piece = asked(locked, me).pieces().stream().filter(p -> p.consent().id() == consent).findFirst()
                .orElseThrow(() -> new NotFoundException("consent/" + request));
        if (piece.consent().answer() == answer) {
            return;
        }
        if (locked.state() == RequestState.DRAFTED && piece.consent().isUsed() && (answer == Answer.DECLINED || piece.consent().answer() == Answer.NAMED)) {
            piece.consent().withdraw(answer, Way.PORTAL, now());
            telling.withdrawn(locked);
            return;
        }
        if (!locked.isOpen() || piece.standing() == Standing.GONE) {
            throw new InvalidForumException("answer", "error.consentOver", "");
        }
        give(piece, revision, answer, Way.PORTAL);
        outbox.enqueue(Drafting.JOB, locked.ref());
    }

    /**
     * Answers for all own posts of a request as {@code author}, who proved by a signed link who he or she is.
     *
     * @param subject of the link; holds only for the texts that the mail was about
     * @throws NotFoundException if the link holds no longer
     */
    void answerAll(MemberId author, long request, String subject, Answer answer) {
        MaterialRequest locked = lock(request);
        Asked asked = asked(locked, author);
        if (!ConsentLinks.holds(asked, subject)) {
            throw new NotFoundException("consent/" + request);
        }
        asked.pieces().stream().filter(p -> p.standing() != Standing.GONE).forEach(p -> give(p, p.consent().revision(), answer, Way.LINK));
        outbox.enqueue(Drafting.JOB, locked.ref());
    }

    private void give(Piece piece, int seen, Answer answer, Way way) {
        if (answer.agrees() && seen != piece.revision()) {
            throw new InvalidForumException("answer", "error.consentEdited", piece.post().no());
        }
        if (piece.consent().revision() != piece.revision()) {
            piece.consent().ask(piece.revision(), now());
        }
        piece.consent().answer(answer, way, now());
    }

    /** What {@code author} is asked in a request, for a link. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Asked> find(MemberId author, long request) {
        return rows.find(request).filter(MaterialRequest::isOpen).map(r -> new Asked(r, threads.find(r.threadId()).orElseThrow(), own(pieces.of(r), author)))
                .filter(a -> !a.pieces().isEmpty());
    }

    private MaterialRequest lock(long request) {
        return rows.lock(request).orElseThrow(() -> new NotFoundException("consent/" + request));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
