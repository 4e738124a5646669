package org.wirkstatt.forum.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** Names and options for the pages of the forum, in the language of the reader. */
@Named("forumLabels")
@ApplicationScoped
public class Labels {

    /** Id of this module. */
    static final String MODULE = "forum";

    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoundDirectory> rounds;

    public String text(String key, Object... arguments) {
        return texts.of(MODULE, key, language.getLocale(), arguments);
    }

    /** Name of a constant; empty for null. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : text(constant.getDeclaringClass().getSimpleName() + "." + EnumKey.of(constant));
    }

    /** Address of the threads filed under {@code tag}. */
    public String tagPath(String tag) {
        return "/forum/stichwort/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The sentence of a fault, from this module's bundle or the shared one. */
    public String sentence(Fault fault) {
        Locale locale = language.getLocale();
        return texts.of(texts.find(MODULE, fault.messageKey(), locale).isPresent() ? MODULE : "ui", fault.messageKey(), locale, fault.argument());
    }

    /** Names of people; who is gone is missing. Null among {@code ids} is passed over. */
    Map<MemberId, String> names(Collection<MemberId> ids) {
        List<MemberId> known = ids.stream().filter(Objects::nonNull).distinct().toList();
        return known.isEmpty() || members.isUnsatisfied() ? Map.of() : members.get().displayNames(known);
    }

    /** Name of a person for readers. @param id null for somebody who is gone */
    String name(Map<MemberId, String> names, MemberId id) {
        return id == null ? text("person.former") : names.getOrDefault(id, text("person.former"));
    }

    /** @param values all constants, or some of them */
    List<SelectItem> options(Enum<?>... values) {
        return Arrays.stream(values).map(v -> new SelectItem(EnumKey.of(v), label(v))).toList();
    }

    /** Regions to choose from, with none of them first. */
    public List<SelectItem> getRegions() {
        return Stream.concat(Stream.of(new SelectItem("", text("form.noRegion"))), regions.isUnsatisfied() ? Stream.of()
                : regions.get().list().stream().map(r -> new SelectItem(String.valueOf(r.id().value()), r.name()))).toList();
    }

    /** Regions and rounds that a board can be for, with 'a topic' first. */
    public List<SelectItem> getPlaces() {
        Stream<SelectItem> ofRounds = rounds.isUnsatisfied() ? Stream.of()
                : rounds.get().list().stream().map(r -> new SelectItem("round-" + r.id().value(), text("board.round", r.number(), r.label())));
        Stream<SelectItem> ofRegions = regions.isUnsatisfied() ? Stream.of()
                : regions.get().list().stream().map(r -> new SelectItem("region-" + r.id().value(), r.name()));
        return Stream.of(Stream.of(new SelectItem("topic", text("BoardSubject.topic"))), ofRounds, ofRegions).flatMap(s -> s).toList();
    }
}
