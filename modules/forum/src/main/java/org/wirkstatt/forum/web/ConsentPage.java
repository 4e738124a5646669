package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.knowledge.Answer;
import org.wirkstatt.forum.knowledge.Consent;
import org.wirkstatt.forum.knowledge.Consents;
import org.wirkstatt.forum.knowledge.Piece;
import org.wirkstatt.forum.knowledge.RequestState;
import org.wirkstatt.forum.knowledge.Standing;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** Answering for the own posts of one request, and taking back what was agreed. */
@Named("forumConsentPage")
@ViewScoped
public class ConsentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Consents consents;
    @Inject
    transient PostHtml html;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String id;
    private ArrayList<Row> rows;
    private transient Consents.Asked asked;

    /** One own post; the text that the person sees is the one that the answer is about. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;
        private final long consent;
        private final int revision;
        private final String label;
        private final String html;
        private final String state;
        private final ArrayList<SelectItem> options;
        private String choice;

        Row(Piece piece, String label, String html, String state, List<SelectItem> options) {
            this.consent = piece.consent().id();
            this.revision = piece.revision();
            this.label = label;
            this.html = html;
            this.state = state;
            this.options = new ArrayList<>(options);
            this.choice = piece.consent().answer() == null || piece.standing() == Standing.EDITED ? "" : EnumKey.of(piece.consent().answer());
        }

        public String getLabel() {
            return label;
        }

        public String getHtml() {
            return html;
        }

        /** What holds now, in words. */
        public String getState() {
            return state;
        }

        /** Answers that can be given; empty if none can. */
        public List<SelectItem> getOptions() {
            return options;
        }

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }
    }

    public void load() {
        asked = consents.get(Go.post(id));
        if (rows == null) {
            read();
        }
    }

    private void read() {
        rows = new ArrayList<>(asked.pieces().stream().map(this::row).toList());
    }

    private Row row(Piece piece) {
        boolean readable = piece.post() != null && piece.post().isShown();
        return new Row(piece, piece.post() == null ? labels.text("request.postGone") : labels.text("consent.post", piece.post().no()),
                readable ? html.preview(piece.post().text()) : "", labels.label(piece.standing()), options(piece));
    }

    private List<SelectItem> options(Piece piece) {
        if (asked.request().isOpen()) {
            return piece.standing() == Standing.GONE ? List.of() : labels.options((Enum<?>[]) Answer.values());
        }
        if (asked.request().state() != RequestState.DRAFTED || !piece.consent().isUsed() || !piece.consent().agrees()) {
            return List.of();
        }
        return Arrays.stream(Answer.values()).filter(a -> a == Answer.DECLINED || a == piece.consent().answer() || piece.consent().answer() == Answer.NAMED)
                .map(a -> new SelectItem(EnumKey.of(a), labels.text("consent.later." + EnumKey.of(a)))).toList();
    }

    public void save() {
        try {
            List<Row> given = rows.stream().filter(r -> !r.options.isEmpty() && r.choice != null && !r.choice.isEmpty()).toList();
            if (given.isEmpty()) {
                throw new InvalidForumException("answer", "error.chooseAnswer", "");
            }
            given.forEach(r -> consents.answer(Go.post(id), r.consent, r.revision, EnumKey.find(Answer.class, r.choice)
                    .orElseThrow(() -> new InvalidForumException("answer", "error.chooseAnswer", ""))));
            messages.done("forum", "consent.saved");
            Go.to(asked.request().answerPath());
        } catch (InvalidForumException e) {
            messages.show("edit", e, labels::sentence);
            asked = consents.get(Go.post(id));
            read();
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isAnswerable() {
        return rows.stream().anyMatch(r -> !r.options.isEmpty());
    }

    public String getTitle() {
        return asked.request().title();
    }

    public String getSummary() {
        return asked.request().summary();
    }

    public String getLead() {
        return labels.text("consent.lead", labels.name(labels.names(Collections.singletonList(asked.request().requester())), asked.request().requester()),
                asked.thread().title());
    }

    public String getState() {
        return asked.request().isOpen() ? labels.text("consents.until", format.day(asked.request().dueAt())) : labels.label(asked.request().state());
    }

    /** The words that are agreed to. */
    public String getWords() {
        return labels.text("consent.words." + Consent.WORDS);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
