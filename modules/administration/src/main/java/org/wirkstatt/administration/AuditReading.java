package org.wirkstatt.administration;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.audit.AuditTrail;
import org.wirkstatt.platform.audit.AuditTrail.Entry;
import org.wirkstatt.platform.audit.AuditTrail.Event;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;

/** The audit log in sentences. Names are looked up while reading; the log itself has numbers only. */
@ApplicationScoped
public class AuditReading {

    private static final int MOST_ARGUMENTS = 8;
    private static final String UNNAMED = "…";

    @Inject
    AuditTrail trail;
    @Inject
    Instance<MemberDirectory> directory;
    @Inject
    Texts texts;
    @Inject
    CurrentUser user;

    /** @param people who acted, as whom, about whom: for links to what else there is about them */
    public record Line(Entry entry, String sentence, List<Person> people) {
    }

    /** @param name as of now; 'ehemaliges Mitglied' with the number where the account is gone */
    public record Person(long id, String name) {
    }

    /** A kind of entry with its sentence, in which persons and details are left open. */
    public record Kind(Event event, String sentence) {
    }

    /** The newest first. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public ResultPage<Line> list(Filter filter, int page, int size, Locale locale) {
        user.require(AdministrationModule.AUDIT);
        ResultPage<Entry> found = trail.list(filter, page, size);
        Map<MemberId, String> names = names(found.items().stream().flatMap(AuditReading::people).collect(Collectors.toSet()));
        return new ResultPage<>(found.items().stream().map(entry -> line(entry, names, locale)).toList(), found.total(), page, size);
    }

    /** @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<Kind> kinds(Locale locale) {
        user.require(AdministrationModule.AUDIT);
        Object[] open = Collections.nCopies(MOST_ARGUMENTS + 2, UNNAMED).toArray();
        return trail.events().stream().map(event -> new Kind(event, sentence(event, locale, open))).toList();
    }

    /** Name of one person, for the heading of a filtered list. */
    public String name(MemberId id, Locale locale) {
        return name(id, names(Set.of(id)), locale);
    }

    private Map<MemberId, String> names(Set<MemberId> ids) {
        return directory.isUnsatisfied() ? Map.of() : directory.get().displayNames(ids);
    }

    private static Stream<MemberId> people(Entry entry) {
        return Stream.of(entry.actor(), entry.actedAs(), entry.about()).flatMap(Optional::stream).distinct();
    }

    private Line line(Entry entry, Map<MemberId, String> names, Locale locale) {
        String actor = entry.actor().map(id -> name(id, names, locale)).orElse(texts.of("administration", "audit.nobody", locale));
        String who = entry.actedAs().map(as -> texts.of("administration", "audit.actingAs", locale, actor, name(as, names, locale))).orElse(actor);
        String about = entry.about().map(id -> name(id, names, locale)).orElse("");
        Object[] arguments = Stream.concat(Stream.concat(Stream.of(who, about), entry.arguments().stream()),
                Collections.nCopies(MOST_ARGUMENTS - entry.arguments().size(), "").stream()).toArray();
        return new Line(entry, sentence(new Event(entry.module(), entry.event()), locale, arguments),
                people(entry).map(id -> new Person(id.value(), name(id, names, locale))).toList());
    }

    /** An entry of a module that is gone has no sentence any more, only the facts. */
    private String sentence(Event event, Locale locale, Object[] arguments) {
        String key = "audit." + event.name();
        return texts.find(event.module(), key, locale).isPresent() ? texts.of(event.module(), key, locale, arguments)
                : texts.of("administration", "audit.unknown", locale, arguments[0], event.module() + "." + event.name(),
                        Arrays.stream(arguments).skip(1).map(Object::toString).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
    }

    private String name(MemberId id, Map<MemberId, String> names, Locale locale) {
        return Optional.ofNullable(names.get(id)).orElseGet(() -> texts.of("administration", "audit.former", locale, String.valueOf(id.value())));
    }
}
