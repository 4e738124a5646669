package org.wirkstatt.community.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.handover.Handover;
import org.wirkstatt.community.handover.HandoverEvent;
import org.wirkstatt.community.handover.HandoverService;
import org.wirkstatt.community.handover.HandoverTask;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** The handover of a region, step by step, and what happened in earlier ones. */
@Named("communityHandoverPage")
@ViewScoped
public class HandoverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the timeline. */
    public record Line(String when, String what) implements Serializable {
    }

    /** What is given on. */
    public record Item(String label, String path) implements Serializable {
    }

    @Inject
    transient HandoverService handovers;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String slug;
    private String regionName;
    private Long id;
    private long version;
    private boolean mayChange;
    private boolean sure;
    private String predecessorName = "";
    private String successorName = "";
    private String notesHtml = "";
    private String predecessor;
    private ArrayList<String> done = new ArrayList<>();
    private ArrayList<Item> things = new ArrayList<>();
    private ArrayList<Line> timeline = new ArrayList<>();
    private ArrayList<SelectItem> predecessors = new ArrayList<>();

    public void load() {
        RegionEntry region = handovers.region(slug);
        regionName = region.name();
        List<Handover> all = handovers.list(region.id());
        Optional<Handover> shown = all.stream().filter(h -> h.state() == Handover.State.PREPARED).min((a, b) -> Boolean.compare(handovers.mayChange(b), handovers.mayChange(a)))
                .or(() -> all.stream().findFirst());
        Map<MemberId, String> names = handovers.names(Stream.concat(handovers.predecessors(region.id()).stream(), all.stream()
                .flatMap(h -> Stream.concat(Stream.of(Optional.ofNullable(h.predecessor()), Optional.ofNullable(h.successor())).flatMap(Optional::stream),
                        handovers.events(h).stream().map(HandoverEvent::who).filter(java.util.Objects::nonNull)))).distinct().toList());
        shown.ifPresent(h -> show(h, names));
        timeline = all.stream().flatMap(h -> handovers.events(h).stream().map(e -> line(h, e, names))).collect(Collectors.toCollection(ArrayList::new));
        predecessors = handovers.predecessors(region.id()).stream().map(m -> new SelectItem(String.valueOf(m.value()), name(m, names)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void show(Handover h, Map<MemberId, String> names) {
        id = h.id();
        version = h.version();
        mayChange = handovers.mayChange(h);
        predecessorName = name(h.predecessor(), names);
        successorName = h.successor() == null ? "" : name(h.successor(), names);
        notesHtml = labels.html(h.notes());
        text.with("successor", handovers.successorMail(h)).with("lastDay", h.lastDay()).with("notes", h.notes());
        done = h.done().stream().map(EnumKey::of).collect(Collectors.toCollection(ArrayList::new));
        things = h.state() != Handover.State.PREPARED ? new ArrayList<>()
                : handovers.things(h).stream().map(HandoverPage::item).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Item item(Thing thing) {
        return new Item(thing.label(), thing.path());
    }

    private Line line(Handover h, HandoverEvent e, Map<MemberId, String> names) {
        return new Line(format.time(e.happenedAt()), labels.text("handover.event." + e.kind(), name(e.who(), names), name(h.predecessor(), names),
                h.successor() == null ? "–" : name(h.successor(), names), h.lastDay() == null ? "–" : format.date(h.lastDay())));
    }

    private String name(MemberId member, Map<MemberId, String> names) {
        return member == null || !names.containsKey(member) ? labels.text("person.former") : names.get(member);
    }

    public void begin() {
        handovers.begin(handovers.region(slug).id(), new MemberId(Long.parseLong(predecessor)));
        Redirect.to(path());
    }

    public synchronized void save() {
        if (attempt(this::keep)) {
            messages.done(CommunityTexts.MODULE, "handover.saved");
            Redirect.to(path());
        }
    }

    /** Keeps what was typed and shows what will happen. */
    public synchronized void askToConfirm() {
        sure = attempt(() -> {
            keep();
            if (text.text("successor") == null || text.text("lastDay") == null) {
                throw new InvalidCommunityException(text.text("successor") == null ? "successor" : "lastDay", "error.required", "");
            }
        });
    }

    public synchronized void confirm() {
        if (attempt(() -> handovers.confirm(id, version))) {
            messages.done(CommunityTexts.MODULE, "handover.confirmed");
            Redirect.to("/regionen/" + slug);
        }
    }

    public void cancel() {
        if (attempt(() -> handovers.cancel(id, version))) {
            messages.done(CommunityTexts.MODULE, "handover.cancelled");
            Redirect.to(path());
        }
    }

    private void keep() {
        List<Fault> faults = new ArrayList<>();
        LocalDate lastDay = text.day("lastDay", "", faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        Handover kept = handovers.prepare(id, version, text.text("successor"), lastDay, text.lines("notes"),
                done.stream().map(k -> EnumKey.find(HandoverTask.class, k)).flatMap(Optional::stream).toList());
        version = kept.version();
        successorName = kept.successor() == null ? "" : name(kept.successor(), handovers.names(List.of(kept.successor())));
    }

    private boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (InvalidCommunityException | UnreadableFormException e) {
            messages.show("uebergabe", e, labels::sentence);
        } catch (EditConflictException e) {
            messages.show(e);
        }
        return false;
    }

    private String path() {
        return "/uebergabe/" + slug;
    }

    /** What confirming will do, in one sentence each. */
    public List<String> getPreview() {
        LocalDate lastDay = LocalDate.parse(text.text("lastDay"));
        String key = handovers.isOver(lastDay) ? "handover.preview.predecessorNow" : "handover.preview.predecessor";
        return Stream.of(labels.text("handover.preview.successor", successorName, regionName), labels.text(key, predecessorName, format.date(lastDay)),
                labels.text("handover.preview.things", things.size())).toList();
    }

    public List<SelectItem> getTasks() {
        return Arrays.stream(HandoverTask.values()).map(t -> new SelectItem(EnumKey.of(t), labels.label(t))).toList();
    }

    public String getTitle() {
        return regionName == null ? "" : labels.text("handover.title", regionName);
    }

    public Fields getText() {
        return text;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public boolean isSure() {
        return sure;
    }

    /** Whether there is a handover to be read that somebody else prepares or that is over. */
    public boolean isReadable() {
        return id != null && !mayChange;
    }

    public String getPredecessorName() {
        return predecessorName;
    }

    public String getSuccessorName() {
        return successorName;
    }

    public String getNotesHtml() {
        return notesHtml;
    }

    public List<Item> getThings() {
        return things;
    }

    public List<Line> getTimeline() {
        return timeline;
    }

    public List<SelectItem> getPredecessors() {
        return predecessors;
    }

    public String getPredecessor() {
        return predecessor;
    }

    public void setPredecessor(String predecessor) {
        this.predecessor = predecessor;
    }

    public List<String> getDone() {
        return done;
    }

    public void setDone(List<String> done) {
        this.done = new ArrayList<>(done);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
