package org.wirkstatt.community.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.handover.Handover;
import org.wirkstatt.community.handover.HandoverEvent;
import org.wirkstatt.community.handover.HandoverService;
import org.wirkstatt.community.handover.HandoverTask;
import org.wirkstatt.community.handover.Succession;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** Handovers in words, in the language of the reader. */
@Named("communityHandoverLines")
@ApplicationScoped
public class HandoverLines {

    /** A line of the timeline. */
    public record Line(String when, String what) implements Serializable {
    }

    /** Things of one kind. */
    public record Group(String heading, ArrayList<Item> items) implements Serializable {
    }

    /** What is given on. */
    public record Item(String label, String path) implements Serializable {
    }

    @Inject
    HandoverService handovers;
    @Inject
    Succession succession;
    @Inject
    Labels labels;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    /** What happened in {@code all}, in their order. */
    ArrayList<Line> timeline(List<Handover> all) {
        Map<MemberId, String> names = handovers.names(all.stream().flatMap(h -> Stream.concat(Stream.of(h.predecessor(), h.successor()),
                handovers.events(h).stream().map(HandoverEvent::who)).filter(Objects::nonNull)).distinct().toList());
        return all.stream().flatMap(h -> handovers.events(h).stream().map(e -> line(h, e, names))).collect(Collectors.toCollection(ArrayList::new));
    }

    private Line line(Handover h, HandoverEvent e, Map<MemberId, String> names) {
        String successor = h.successor() == null ? Objects.toString(h.successorName(), "–") : name(h.successor(), names);
        return new Line(format.time(e.happenedAt()), labels.text("handover.event." + e.kind(), name(e.who(), names), name(h.predecessor(), names), successor,
                h.lastDay() == null ? "–" : format.date(h.lastDay())));
    }

    String name(MemberId member) {
        return name(member, member == null ? Map.of() : handovers.names(List.of(member)));
    }

    private String name(MemberId member, Map<MemberId, String> names) {
        return member == null || !names.containsKey(member) ? labels.text("person.former") : names.get(member);
    }

    /** Everything that goes over, by kind. */
    ArrayList<Group> things(Handover handover) {
        return handovers.things(handover).stream().map(b -> new Group(texts.of(b.module(), b.heading(), language.getLocale()),
                b.things().stream().map(t -> new Item(t.label(), t.path())).collect(Collectors.toCollection(ArrayList::new)))).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Where the search for a successor stands, in one sentence. */
    String successionState(Handover handover) {
        Succession.State state = succession.state(handover);
        String who = state.step() == Succession.Step.ACCEPTED ? name(handover.successor()) : Objects.toString(handover.successorName(), handover.successorMail());
        return labels.text("handover.succession." + state.step(), Objects.toString(who, ""), state.until() == null ? "" : format.day(state.until()));
    }

    /** Those for whom the current user may begin a handover. */
    ArrayList<SelectItem> predecessors(RegionId region) {
        return handovers.predecessors(region).stream().map(m -> new SelectItem(String.valueOf(m.value()), name(m))).collect(Collectors.toCollection(ArrayList::new));
    }

    /** What confirming will do, in one sentence each. */
    List<String> preview(String region, String predecessor, String successor, LocalDate lastDay, int things) {
        String key = handovers.isOver(lastDay) ? "handover.preview.predecessorNow" : "handover.preview.predecessor";
        return List.of(labels.text("handover.preview.successor", successor, region), labels.text(key, predecessor, format.date(lastDay)),
                labels.text("handover.preview.things", things));
    }

    /** A handover as text, to compare two versions of it. */
    String text(String successor, LocalDate lastDay, String notes, List<HandoverTask> done) {
        return String.join("\n", labels.text("handover.successor.name") + " " + Objects.toString(successor, "–"),
                labels.text("handover.lastDay") + ": " + (lastDay == null ? "–" : format.date(lastDay)),
                labels.text("handover.tasks") + ": " + done.stream().map(labels::label).collect(Collectors.joining(", ")), Objects.toString(notes, ""));
    }

    public List<SelectItem> getTasks() {
        return Arrays.stream(HandoverTask.values()).map(t -> new SelectItem(EnumKey.of(t), labels.label(t))).toList();
    }
}
