package org.wirkstatt.community.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.wirkstatt.community.handover.HandoverService;
import org.wirkstatt.community.handover.HandoverTask;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** The handover of a region, step by step, and what happened in earlier ones. */
@Named("communityHandoverPage")
@ViewScoped
public class HandoverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HandoverService handovers;
    @Inject
    transient HandoverLines lines;
    @Inject
    transient Labels labels;
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
    private String succession = "";
    private boolean accepted;
    private String link;
    private String notesHtml = "";
    private String predecessor;
    private ArrayList<String> done = new ArrayList<>();
    private ArrayList<HandoverLines.Group> things = new ArrayList<>();
    private ArrayList<HandoverLines.Line> timeline = new ArrayList<>();
    private ArrayList<SelectItem> predecessors = new ArrayList<>();
    private ArrayList<Differences.Line> conflictLines;

    public void load() {
        RegionEntry region = handovers.region(slug);
        regionName = region.name();
        List<Handover> all = handovers.list(region.id());
        all.stream().filter(h -> h.state() == Handover.State.PREPARED).min((a, b) -> Boolean.compare(handovers.mayChange(b), handovers.mayChange(a)))
                .or(() -> all.stream().findFirst()).ifPresent(this::show);
        timeline = lines.timeline(all);
        predecessors = lines.predecessors(region.id());
    }

    private void show(Handover h) {
        id = h.id();
        mayChange = handovers.mayChange(h);
        predecessorName = lines.name(h.predecessor());
        notesHtml = labels.html(h.notes());
        text.with("displayName", h.successorName()).with("mail", h.successorMail()).with("lastDay", h.lastDay()).with("notes", h.notes());
        done = h.done().stream().map(EnumKey::of).collect(Collectors.toCollection(ArrayList::new));
        things = h.state() != Handover.State.PREPARED ? new ArrayList<>() : lines.things(h);
        kept(h);
    }

    private void kept(Handover h) {
        version = h.version();
        accepted = h.successor() != null;
        successorName = accepted ? lines.name(h.successor()) : "";
        succession = lines.successionState(h);
    }

    public void begin() {
        handovers.begin(handovers.region(slug).id(), new MemberId(Long.parseLong(predecessor)));
        Redirect.to(path());
    }

    public synchronized void save() {
        if (attempt(this::keep)) {
            done("handover.saved");
        }
    }

    /** Saves what was typed over what somebody else saved, after both were shown. */
    public synchronized void saveMine() {
        version = stored().version();
        save();
    }

    /** Keeps what was typed and invites the successor; without letters the link is shown here, once. */
    public synchronized void invite() {
        link = null;
        if (attempt(() -> {
            keep();
            link = handovers.invite(id, version).orElse(null);
            kept(stored());
        }) && link == null) {
            done("handover.invited", text.text("displayName"));
        }
    }

    /** Keeps what was typed and shows what will happen. */
    public synchronized void askToConfirm() {
        sure = attempt(() -> {
            keep();
            if (!accepted || text.text("lastDay") == null) {
                throw new InvalidCommunityException(accepted ? "lastDay" : "mail", accepted ? "error.required" : "error.noSuccessor", "");
            }
        });
    }

    public synchronized void confirm() {
        if (attempt(() -> handovers.confirm(id, version))) {
            messages.done(CommunityTexts.MODULE, "handover.confirmed", successorName, regionName);
            Redirect.to("/konto"); // this page may be closed to the predecessor from now on
        }
    }

    public synchronized void cancel() {
        if (attempt(() -> handovers.cancel(id, version))) {
            done(accepted ? "handover.cancelled.accepted" : "handover.cancelled", successorName);
        }
    }

    private void keep() {
        kept(handovers.prepare(id, version, text.text("displayName"), text.text("mail"), lastDay(), text.lines("notes"), tasks()));
    }

    private LocalDate lastDay() {
        List<Fault> faults = new ArrayList<>();
        LocalDate lastDay = text.day("lastDay", "", faults);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        return lastDay;
    }

    private List<HandoverTask> tasks() {
        return done.stream().map(k -> EnumKey.find(HandoverTask.class, k)).flatMap(Optional::stream).toList();
    }

    private boolean attempt(Runnable action) {
        conflictLines = null;
        sure = false;
        try {
            action.run();
            return true;
        } catch (InvalidCommunityException | UnreadableFormException e) {
            messages.show("uebergabe", e, labels::sentence);
        } catch (InvalidInputException e) {
            messages.show(e);
        } catch (EditConflictException e) {
            Handover theirs = stored();
            conflictLines = new ArrayList<>(Differences.between(lines.text(theirs.successorName(), theirs.lastDay(), theirs.notes(), theirs.done()),
                    lines.text(text.text("displayName"), lastDay(), text.lines("notes"), tasks())));
        }
        return false;
    }

    private Handover stored() {
        return handovers.list(handovers.region(slug).id()).stream().filter(h -> h.id() == id).findFirst().orElseThrow();
    }

    private void done(String key, Object... arguments) {
        messages.done(CommunityTexts.MODULE, key, arguments);
        Redirect.to(path());
    }

    private String path() {
        return "/uebergabe/" + slug;
    }

    /** What confirming will do, in one sentence each; empty until it is asked for, as Faces looks into what is not shown, too. */
    public List<String> getPreview() {
        return !sure ? List.of() : lines.preview(regionName, predecessorName, successorName, LocalDate.parse(text.text("lastDay")), things.stream().mapToInt(g -> g.items().size()).sum());
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

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return path();
    }

    public String getPredecessorName() {
        return predecessorName;
    }

    public String getSuccessorName() {
        return successorName;
    }

    /** Where the search for a successor stands, in one sentence. */
    public String getSuccession() {
        return succession;
    }

    /** Whether the successor said yes. */
    public boolean isAccepted() {
        return accepted;
    }

    /** Address to pass on where no letters are sent; null otherwise. */
    public String getLink() {
        return link;
    }

    public String getNotesHtml() {
        return notesHtml;
    }

    public List<HandoverLines.Group> getThings() {
        return things;
    }

    public List<HandoverLines.Line> getTimeline() {
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
