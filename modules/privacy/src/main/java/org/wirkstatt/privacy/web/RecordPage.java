package org.wirkstatt.privacy.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.Activities;
import org.wirkstatt.privacy.Activities.Activity;
import org.wirkstatt.ui.Language;

/** The record of processing activities, to read and to print. */
@Named("privacyRecordPage")
@RequestScoped
public class RecordPage {

    @Inject
    Activities activities;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private List<Row> rows;

    /** An activity as shown. */
    public record Row(String purpose, String basis, String people, String data, String recipients, String period, String columns) {
    }

    /** @param missing whether the operator still has to say it in the settings */
    public record Fact(String label, String value, boolean missing) {
    }

    public void load() {
        rows = activities.list(language.getLocale()).stream().map(this::row).toList();
    }

    private Row row(Activity a) {
        return new Row(a.purpose(), text("LegalBasis." + a.basis()), a.people(), a.data(), a.recipients(), a.period(), String.join(", ", a.columns()));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** GDPR Art. 30(1)(a). */
    public List<Fact> getOperator() {
        return Stream.of("name", "address", "email", "represented-by", "privacy-contact", "hosting")
                .map(key -> new Fact(text("record.operator." + key), activities.operator(key).orElse(text("record.operator.missing", "wirkstatt.operator." + key)),
                        activities.operator(key).isEmpty())).toList();
    }

    private String text(String key, Object... arguments) {
        return texts.of("privacy", key, language.getLocale(), arguments);
    }
}
