package org.wirkstatt.forum.web;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.moderation.Cases;
import org.wirkstatt.forum.moderation.Decision;
import org.wirkstatt.forum.moderation.DecisionTerms;
import org.wirkstatt.forum.moderation.Ground;
import org.wirkstatt.forum.moderation.Marks;
import org.wirkstatt.forum.moderation.Objection;
import org.wirkstatt.forum.moderation.Report;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Format;

import jakarta.faces.model.SelectItem;

/** Reports, decisions and marks as lines of pages. */
@ApplicationScoped
public class ModerationRows {

    /** A line that leads somewhere. @param text more about it; empty without */
    public record Line(String path, String label, String meta, String text) {
    }

    @Inject
    Marks marks;
    @Inject
    DecisionTerms terms;
    @Inject
    Clock clock;
    @Inject
    Trust trust;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;

    List<Line> decisions(List<Decision> decisions) {
        Map<MemberId, String> names = labels.names(decisions.stream().map(Decision::decidedBy).toList());
        return decisions.stream().map(d -> new Line(d.path(), labels.label(d.action()) + (d.isUndone() ? " (" + labels.text("decision.undone") + ")" : ""),
                labels.text("decision.byAt", labels.name(names, d.decidedBy()), format.time(d.decidedAt())), d.source() == null ? d.facts() : d.source())).toList();
    }

    /** Who reported is named to moderators only, who may have to ask back. */
    List<Line> reports(List<Report> reports) {
        Map<MemberId, String> names = labels.names(reports.stream().map(Report::member).toList());
        return reports.stream().map(r -> new Line(r.path(), labels.label(r.reason()), labels.text(r.isOpen() ? "report.openAt" : "report.closedAt",
                r.member() != null ? labels.name(names, r.member()) : r.name() != null ? r.name() : labels.text("report.anonymous"),
                format.time(r.createdAt())), r.text())).toList();
    }

    List<Line> queue(List<Cases.Reported> reported) {
        return reported.stream().map(c -> new Line(c.post().path() + "/moderieren", labels.text("post.which", c.post().no(), c.thread().title()),
                labels.text("queue.meta", c.reports().size(), format.time(c.reports().get(0).createdAt())) + due(c.reports().stream().map(terms::of).min(naturalOrder()).orElseThrow()),
                String.join(", ", c.reports().stream().map(r -> labels.label(r.reason())).distinct().toList()))).toList();
    }

    /** Appeals of who wrote what was decided about. */
    List<Line> appealed(List<Cases.Appealed> appealed) {
        List<Line> lines = decisions(appealed.stream().map(Cases.Appealed::decision).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> objection(lines.get(i), appealed.get(i).appeal())).toList();
    }

    /** Objections of who reported. */
    List<Line> complained(List<Cases.Complained> complained) {
        return complained.stream().map(c -> objection(new Line(c.report().path(), labels.text("queue.complaint", c.report().code()),
                labels.label(c.report().reason()), ""), c.complaint())).toList();
    }

    private Line objection(Line line, Objection objection) {
        return new Line(line.path(), line.label(), line.meta() + due(terms.of(objection)), objection.text());
    }

    private String due(Instant until) {
        return ", " + labels.text(clock.instant().isBefore(until) ? "queue.due" : "queue.overdue", format.time(until));
    }

    /** The sentence in the place of a hidden post: with the rule, as long as the decision is kept. */
    String hiddenMark(Post post) {
        Decision decision = marks.hidden(List.of(post)).get(post.id());
        return decision == null || decision.ground() == null ? labels.text("post.hidden")
                : labels.text("post.hiddenFor", labels.label(decision.ground()), decision.source());
    }

    /** Links of moderation below a post: report it, moderate it, vouch for who wrote it. */
    List<PostRow.Act> acts(Post post) {
        boolean moderator = user.may(ForumPermissions.MODERATE);
        boolean own = post.author() != null && user.member().map(m -> m.id().equals(post.author())).orElse(false);
        return Stream.of(post.isShown() && !own && !moderator ? act(post.path() + "/melden", "report", post) : null,
                moderator ? act(post.path() + "/moderieren", "moderate", post) : null,
                !own && post.author() != null && user.may(ForumPermissions.VOUCH) && trust.isFresh(post.author())
                        ? act("/forum/buergen/" + post.author().value(), "vouch", post) : null).filter(a -> a != null).toList();
    }

    private PostRow.Act act(String path, String key, Post post) {
        return new PostRow.Act(path, labels.text("act." + key), labels.text("act.of", post.no()));
    }

    /** Marks of posts that stand elsewhere now; asked for only where numbers of the page are missing. */
    List<PostRow.Act> moved(ForumThread thread, int page, int shown) {
        if (shown >= Math.min(Posts.PAGE, thread.lastNo() - (page - 1) * Posts.PAGE)) {
            return List.of();
        }
        return marks.moved(thread, page).stream().map(m -> m.there().map(f -> new PostRow.Act(f.post().path(),
                labels.text("post.movedTo", m.no(), f.thread().title(), f.post().no()), String.valueOf(m.no())))
                .orElseGet(() -> new PostRow.Act("", labels.text("post.moved", m.no()), String.valueOf(m.no())))).toList();
    }

    List<SelectItem> grounds() {
        return Stream.concat(Stream.of(new SelectItem("", labels.text("moderate.choose"))), labels.options(Ground.values()).stream()).toList();
    }
}
