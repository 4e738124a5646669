package org.wirkstatt.privacy.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.consent.ConsentService;
import org.wirkstatt.privacy.consent.ConsentService.Proof;
import org.wirkstatt.privacy.consent.ConsentService.Question;
import org.wirkstatt.privacy.consent.ConsentService.State;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** What is done only with consent: one button to agree, one to withdraw, both alike; and the proof of all answers. */
@Named("privacyConsentsPage")
@RequestScoped
public class ConsentsPage {

    private static final String PATH = "/konto/einwilligungen";

    @Inject
    ConsentService consents;
    @Inject
    Language language;
    @Inject
    Format format;
    @Inject
    Texts texts;
    @Inject
    Messages messages;

    private List<Row> rows;
    private List<ProofRow> proofs;

    /**
     * A question as shown.
     *
     * @param id for the answer
     * @param given whether it holds now
     */
    public record Row(String id, String title, String words, String state, boolean given) {
    }

    /** A line of the proof as shown. */
    public record ProofRow(String title, String version, String given, String withdrawn, String words) {
    }

    private Row row(Question q) {
        return new Row(q.purpose().module() + "." + q.purpose().id(), q.title(), q.words(), text("consents.state." + q.state(), format.time(q.since())),
                q.state() == State.GIVEN);
    }

    private ProofRow proof(Proof p) {
        return new ProofRow(p.title(), String.valueOf(p.version()), format.time(p.givenAt()) + " · " + p.givenBy(), format.time(p.withdrawnAt()), p.words());
    }

    /** Asked for before a button of the form is looked for, too. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = consents.questions(language.getLocale()).stream().map(this::row).toList();
        }
        return rows;
    }

    public List<ProofRow> getProofs() {
        if (proofs == null) {
            proofs = consents.proofs(language.getLocale()).stream().map(this::proof).toList();
        }
        return proofs;
    }

    /** @param id of the question */
    public void agree(String id) {
        answer(id, true, "consents.button.agree", "consents.message.given");
    }

    /** @param id of the question */
    public void withdraw(String id) {
        answer(id, false, "consents.button.withdraw", "consents.message.withdrawn");
    }

    private void answer(String id, boolean agree, String button, String done) {
        consents.answer(id, agree, PATH + ": " + text(button));
        messages.done("privacy", done);
        Redirect.to(PATH);
    }

    private String text(String key, Object... arguments) {
        return texts.of("privacy", key, language.getLocale(), arguments);
    }
}
