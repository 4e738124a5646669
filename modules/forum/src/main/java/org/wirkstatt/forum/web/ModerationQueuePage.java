package org.wirkstatt.forum.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.moderation.Cases;

/** What waits for the moderation. */
@Named("forumModerationQueuePage")
@RequestScoped
public class ModerationQueuePage {

    @Inject
    Cases cases;
    @Inject
    ModerationRows rows;

    private List<ModerationRows.Line> reported = List.of();
    private List<ModerationRows.Line> appealed = List.of();

    public void load() {
        reported = rows.queue(cases.open());
        appealed = Stream.concat(rows.appealed(cases.appealed()).stream(), rows.complained(cases.complained()).stream()).toList();
    }

    public List<ModerationRows.Line> getReported() {
        return reported;
    }

    public List<ModerationRows.Line> getAppealed() {
        return appealed;
    }
}
