package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.help.Suggestion;

/** Puts suggestions into words: what each is, and why it is offered. */
@ApplicationScoped
class HelpSheets {

    @Inject
    Labels labels;

    /** @param thing what it is, for forms @param why kind, reason and place in one line */
    public record Line(String thing, String title, String path, String why) implements Serializable {
    }

    List<Line> lines(List<Suggestion> suggestions, Locale locale) {
        return suggestions.stream().map(s -> new Line(s.thing(), s.title(), s.path(), why(s, locale))).toList();
    }

    private String why(Suggestion suggestion, Locale locale) {
        String why = labels.of(locale, "help.kind", suggestion.kind()) + " · " + labels.text(locale, "help.reason." + EnumKey.of(suggestion.reason()), suggestion.about());
        return suggestion.place().isEmpty() ? why : why + " · " + suggestion.place();
    }
}
