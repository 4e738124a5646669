package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.round.Round;
import org.wirkstatt.community.round.RoundFile;
import org.wirkstatt.community.round.RoundService;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.time.PartialDate;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** A round with its people; closing shows first what will happen. */
@Named("communityRoundEditPage")
@ViewScoped
public class RoundEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/verwaltung/durchgaenge";

    /** A line of the table of people. */
    public record Person(long id, String name, String role, String roleName) implements Serializable {
    }

    @Inject
    transient RoundService rounds;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private String number;
    private Integer opened;
    private long version;
    private boolean closed;
    private boolean filled;
    private String title;
    private String mail;
    private String role;
    private boolean sure;
    private ArrayList<Differences.Line> conflictLines;
    private ArrayList<Person> people = new ArrayList<>();

    /** Opens the round of the address, or an empty form; people are read anew for each answer. */
    public void load() {
        if (number == null) {
            return;
        }
        Round round = rounds.get(number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : -1);
        if (!filled) {
            RoundFile file = rounds.file(round);
            text.with("number", file.number()).with("label", file.label()).with("begins", file.begins()).with("ends", file.ends())
                    .with("note", file.note()).with("regions", String.join("\n", file.regions()));
            version = round.version();
            role = EnumKey.of(round.isClosed() ? Role.ALUM : Role.NEWCOMER);
            filled = true;
        }
        opened = round.number();
        show(round);
    }

    private void show(Round round) {
        closed = round.isClosed();
        title = labels.round(round.number(), round.label());
        people = new ArrayList<>(rounds.people(round.id()).stream().map(p -> new Person(p.member().value(),
                p.name() == null ? labels.text("person.former") : p.name(), EnumKey.of(p.role()), labels.role(p.role()))).toList());
    }

    /** Saves what was typed over what somebody else saved, after both were shown. */
    public synchronized void saveMine() {
        version = rounds.get(opened).version();
        save();
    }

    public synchronized void save() {
        conflictLines = null;
        try {
            RoundFile file = read();
            Round saved = opened == null ? rounds.create(file) : rounds.save(rounds.get(opened).id(), version, file);
            messages.done(CommunityTexts.MODULE, "round.saved");
            Redirect.to(LIST + "/" + saved.number());
        } catch (InvalidCommunityException | UnreadableFormException e) {
            messages.show("edit", e, labels::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(words(rounds.file(rounds.get(opened))), words(read())));
        }
    }

    private static String words(RoundFile file) {
        return Stream.of(file.number(), file.label(), iso(file.begins()), iso(file.ends()), String.join(", ", file.regions()), file.note())
                .map(value -> Objects.toString(value, "")).collect(Collectors.joining("\n"));
    }

    private static String iso(PartialDate date) {
        return date == null ? "" : date.iso();
    }

    private RoundFile read() {
        List<Fault> faults = new ArrayList<>();
        String regions = text.text("regions");
        RoundFile file = new RoundFile(text.number("number", "", faults), text.text("label"), text.partial("begins", "", faults),
                text.partial("ends", "", faults), text.lines("note"), regions == null ? List.of() : Arrays.asList(regions.split("[,;\\s]+")), null);
        if (!faults.isEmpty()) {
            throw new UnreadableFormException(faults);
        }
        return file;
    }

    /** Gives somebody a role in the round. */
    public void addPerson() {
        if (messages.orShow(() -> rounds.add(rounds.get(opened).id(), mail, EnumKey.find(Role.class, role).orElse(null)), "") != null) {
            messages.done(CommunityTexts.MODULE, "round.person.added");
            Redirect.to(LIST + "/" + opened);
        }
    }

    public void removePerson(long id, String held) {
        rounds.remove(rounds.get(opened).id(), new MemberId(id), EnumKey.find(Role.class, held).orElseThrow(() -> new NotFoundException("role/" + held)));
        messages.done(CommunityTexts.MODULE, "round.person.removed");
        Redirect.to(LIST + "/" + opened);
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return LIST + "/" + opened;
    }

    /** Shows what closing will do. */
    public void askToClose() {
        sure = true;
    }

    public void close() {
        try {
            rounds.close(rounds.get(opened).id(), version);
            messages.done(CommunityTexts.MODULE, "round.closed.done");
            Redirect.to(LIST + "/" + opened);
        } catch (EditConflictException e) {
            messages.show(e);
        }
    }

    /** What happens to whom when the round is closed. */
    public String getPreview() {
        long newcomers = people.stream().filter(p -> p.role().equals("newcomer")).count();
        long buddies = people.stream().filter(p -> p.role().equals("buddy")).count();
        return labels.text("round.close.preview", newcomers, buddies);
    }

    public List<SelectItem> getRoles() {
        return RoundService.ROLES.stream().filter(r -> (r == Role.ALUM) == closed).map(r -> new SelectItem(EnumKey.of(r), labels.role(r))).toList();
    }

    public Fields getText() {
        return text;
    }

    public boolean isCreating() {
        return number == null;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isSure() {
        return sure;
    }

    public String getTitle() {
        return Optional.ofNullable(title).orElseGet(() -> labels.text("round.new"));
    }

    public List<Person> getPeople() {
        return people;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
