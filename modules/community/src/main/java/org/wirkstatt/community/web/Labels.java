package org.wirkstatt.community.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.initiative.EducationPhase;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.ProjectFormat;
import org.wirkstatt.community.initiative.Visibility;
import org.wirkstatt.community.profile.Reach;
import org.wirkstatt.community.profile.Vocabulary;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.time.PartialDate;
import org.wirkstatt.ui.Language;

/** Names and options for the pages of this module, in the language of the reader. */
@Named("communityLabels")
@ApplicationScoped
public class Labels {

    @Inject
    CommunityTexts texts;
    @Inject
    Language language;
    @Inject
    Vocabulary vocabulary;
    @Inject
    InitiativeService initiatives;
    @Inject
    Markdown markdown;

    public String text(String key, Object... arguments) {
        return texts.text(key, locale(), arguments);
    }

    public String label(Enum<?> constant) {
        return texts.label(constant, locale());
    }

    public String term(String key) {
        return vocabulary.label(key, locale());
    }

    public String html(String source) {
        return markdown.toHtml(source);
    }

    public String state(String code) {
        return text("state." + code);
    }

    /** Such as 'Pilotphase 2020/21' or 'Durchgang 5 (2024/25)'. */
    public String round(int number, String label) {
        return text(number == 1 ? "round.pilot" : "round.title", String.valueOf(number), label);
    }

    public String round(RoundEntry round) {
        return round(round.number(), round.label());
    }

    /** Begin and end as far as they are known. */
    public String span(PartialDate begins, PartialDate ends) {
        return ends == null ? text("round.since", begins.format(locale())) : text("round.span", begins.format(locale()), ends.format(locale()));
    }

    /** The sentence of a fault. */
    public String sentence(Fault fault) {
        return texts.message(fault, locale());
    }

    public String role(Role role) {
        return text("role." + role);
    }

    public List<SelectItem> getVisibilities() {
        return items(Visibility.values());
    }

    public List<SelectItem> getReaches() {
        return items(Reach.values());
    }

    public List<SelectItem> getPhases() {
        return items(EducationPhase.values());
    }

    public List<SelectItem> getFormats() {
        return Stream.concat(Stream.of(new SelectItem("", text("form.choose"))), items(ProjectFormat.values()).stream()).toList();
    }

    /** Regions that the current user may choose for an initiative. */
    public List<SelectItem> getRegions() {
        return Stream.concat(Stream.of(new SelectItem("", text("form.choose"))),
                initiatives.regionsToChoose().stream().map(r -> new SelectItem(r.slug(), r.name()))).toList();
    }

    public List<SelectItem> getTerms() {
        return vocabulary.choosable().stream().map(t -> new SelectItem(t.key(), t.label(locale()))).toList();
    }

    private List<SelectItem> items(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> new SelectItem(EnumKey.of(v), label(v))).toList();
    }


    private Locale locale() {
        return language.getLocale();
    }
}
