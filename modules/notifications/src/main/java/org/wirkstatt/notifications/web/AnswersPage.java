package org.wirkstatt.notifications.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.intake.InboundState;
import org.wirkstatt.notifications.intake.OwnAnswers;
import org.wirkstatt.notifications.intake.OwnAnswers.Original;
import org.wirkstatt.notifications.intake.OwnAnswers.Row;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** What a member answered by mail, what became of it, and one of these mails as it came. */
@Named("notificationsAnswersPage")
@RequestScoped
public class AnswersPage {

    @Inject
    OwnAnswers answers;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String id;
    private List<Row> rows = List.of();
    private Original original;

    public void loadAll() {
        rows = answers.list();
    }

    /** What is not there, or somebody else's, is answered by 404. */
    public void loadOne() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException("answer/" + id);
        }
        original = answers.find(Long.parseLong(id));
    }

    /** What became of it, in a sentence. */
    public String outcome(Row row) {
        String first = texts.of("notifications", "answers." + (row.state() == InboundState.TAKEN ? "taken" : "notTaken"), language.getLocale());
        return row.detail() != null ? first + " " + row.detail() : row.reason() == null ? first
                : first + " " + texts.of("notifications", "InboundReason." + row.reason(), language.getLocale());
    }

    public List<Row> getRows() {
        return rows;
    }

    public Original getOriginal() {
        return original;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
