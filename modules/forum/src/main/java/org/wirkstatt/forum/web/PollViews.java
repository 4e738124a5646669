package org.wirkstatt.forum.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.poll.Choice;
import org.wirkstatt.forum.poll.Poll;
import org.wirkstatt.forum.poll.PollKind;
import org.wirkstatt.forum.poll.PollOption;
import org.wirkstatt.forum.poll.Polls;
import org.wirkstatt.ui.Format;

/** Polls in words and bars. */
@ApplicationScoped
public class PollViews {

    @Inject
    Labels labels;
    @Inject
    Format format;
    @Inject
    Clock clock;

    /** @param postPath address of the post; @param mayVote whether the reader may choose while it is open */
    PollView of(Polls.Shown shown, String postPath, boolean mayVote) {
        Poll poll = shown.poll();
        boolean open = poll.isOpen(clock.instant());
        String end = poll.closesAt() == null ? "" : labels.text(open ? "poll.until" : "poll.closed", format.day(poll.closesAt().minusSeconds(1)));
        return new PollView(poll.question(), labels.text("poll.voters", poll.voters()) + (end.isEmpty() ? "" : " · " + end),
                shown.options().stream().map(o -> line(o, shown)).toList(), open && mayVote ? postPath + "/abstimmen" : "",
                labels.text(shown.options().stream().anyMatch(o -> shown.own().containsKey(o.id())) ? "poll.change" : "poll.vote"));
    }

    private PollView.Line line(PollOption o, Polls.Shown shown) {
        int all = Math.max(1, shown.poll().voters());
        int yes = Math.min(100, o.yesVotes() * 100 / all);
        int maybe = Math.min(100 - yes, o.maybeVotes() * 100 / all);
        Choice own = shown.own().get(o.id());
        String votes = labels.text("poll.votes", o.yesVotes()) + (o.maybeVotes() == 0 ? "" : ", " + labels.text("poll.maybe", o.maybeVotes()))
                + (own == null ? "" : ", " + labels.text("poll.own"));
        return new PollView.Line(text(shown.poll(), o), votes, yes + "%", maybe + "%", yes + "%");
    }

    /** The option for readers: days in words. */
    String text(Poll poll, PollOption option) {
        return poll.kind() == PollKind.DATE ? format.date(LocalDate.parse(option.text())) : option.text();
    }
}
