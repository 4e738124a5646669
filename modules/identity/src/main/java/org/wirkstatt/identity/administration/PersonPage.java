package org.wirkstatt.identity.administration;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.AccountState;
import org.wirkstatt.identity.account.GrantChoices;
import org.wirkstatt.identity.account.GrantRules;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.account.People.GrantRow;
import org.wirkstatt.identity.account.People.Person;
import org.wirkstatt.identity.account.PeopleSearch;
import org.wirkstatt.identity.acting.Acting;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** One person: roles with since, until and by; giving, taking, closing and deciding, each with a way back. */
@Named("identityPersonPage")
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PeopleSearch search;
    @Inject
    People people;
    @Inject
    GrantChoices choices;
    @Inject
    GrantOptions options;
    @Inject
    GrantRules rules;
    @Inject
    Acting acting;
    @Inject
    MemberDirectory directory;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private String number;
    private String choice;
    private String until;
    private String undoKey;
    private Grant undoGrant;
    private Instant undoUntil;
    private transient Person person;
    private transient List<Row> rows;

    /** A role as it is shown. @param takeable whether the asking person may take it now */
    public record Row(Grant grant, String name, Instant since, Instant until, String by, boolean heldNow, boolean takeable) {
    }

    public void load() {
        getPerson();
    }

    private MemberId id() {
        if (number == null || !number.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("member/" + number);
        }
        return new MemberId(Long.parseLong(number));
    }

    public Person getPerson() {
        if (person == null) {
            person = search.get(id());
        }
        return person;
    }

    public List<Row> getRows() {
        if (rows == null) {
            List<GrantRow> grants = search.grants(id());
            Set<MemberId> givers = grants.stream().flatMap(grant -> grant.grantedBy().stream()).collect(Collectors.toSet());
            Map<MemberId, String> names = directory.displayNames(givers);
            rows = grants.stream().map(grant -> new Row(grant.grant(), options.name(grant.grant(), language.getLocale()), grant.since(),
                    grant.until().orElse(null), grant.grantedBy().map(by -> names.getOrDefault(by, text("person.former"))).orElse(text("person.byPortal")),
                    grant.heldNow(), grant.heldNow() && rules.mayGive(grant.grant()))).toList();
        }
        return rows;
    }

    public String getState() {
        return text("AccountState." + getPerson().state());
    }

    public boolean isAsking() {
        return getPerson().state() == AccountState.AWAITING_APPROVAL;
    }

    public boolean isClosable() {
        return search.seesEverybody() && getPerson().state() == AccountState.OPEN;
    }

    public boolean isReopenable() {
        return search.seesEverybody() && getPerson().state() == AccountState.CLOSED;
    }

    /** Addresses are for the programme team, and for whoever decides on a request. */
    public String getMail() {
        return search.seesEverybody() || isAsking() ? getPerson().mail() : "";
    }

    public List<SelectItem> getOptions() {
        return options.of(text("person.choose"), language.getLocale());
    }

    public void give() {
        messages.orShow(() -> {
            Grant grant = choices.of(choice).orElseThrow(() -> new InputRefusedException("choice", "error.choice"));
            people.give(id(), grant, LastDay.end("until", until));
            undo("give", grant, null);
            messages.done("identity", "person.given", options.name(grant, language.getLocale()));
            choice = null;
            until = null;
        }, null);
        again();
    }

    public void take(Row row) {
        messages.orShow(() -> {
            people.take(id(), row.grant());
            undo("take", row.grant(), row.until());
            messages.done("identity", "person.taken", row.name());
        }, null);
        again();
    }

    public void approve() {
        decide(() -> people.approve(id()), "person.approved", null);
    }

    public void refuse() {
        decide(() -> people.refuse(id()), "person.refused", null);
    }

    public void close() {
        decide(() -> people.close(id()), "person.closed", "close");
    }

    public void reopen() {
        decide(() -> people.reopen(id()), "person.reopened", "reopen");
    }

    private void decide(Runnable action, String said, String kind) {
        messages.orShow(() -> {
            action.run();
            undo(kind, null, null);
            messages.done("identity", said);
        }, null);
        again();
    }

    private void undo(String kind, Grant grant, Instant end) {
        undoKey = kind;
        undoGrant = grant;
        undoUntil = end;
    }

    public boolean isUndoable() {
        return undoKey != null;
    }

    /** Takes back what was done last on this page. */
    public void undo() {
        messages.orShow(() -> {
            switch (String.valueOf(undoKey)) {
                case "give" -> people.take(id(), undoGrant);
                case "take" -> people.give(id(), undoGrant, Optional.ofNullable(undoUntil));
                case "close" -> people.reopen(id());
                case "reopen" -> people.close(id());
                default -> throw new NotFoundException("undo");
            }
            undoKey = null;
            messages.done("identity", "person.undone");
        }, null);
        again();
    }

    private void again() {
        person = null;
        rows = null;
    }

    public boolean isActable() {
        return acting.isPossible(id());
    }

    /** Goes to the home page as this person. */
    public void act() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        acting.begin(id(), (HttpServletRequest) external.getRequest());
        external.redirect("/");
    }

    private String text(String key) {
        return texts.of("identity", key, language.getLocale());
    }

    /** Address of the person's entries in the audit log. */
    public String getAuditPath() {
        return "/verwaltung/protokoll?person=" + getPerson().id().value();
    }

    public boolean isEverybodySeen() {
        return search.seesEverybody();
    }

    /** Region of a request in words; empty where it names none. */
    public String getRegion() {
        return Stream.ofNullable(getPerson()).flatMap(p -> p.region().stream()).map(region -> options.name(
                new Grant(org.wirkstatt.platform.identity.Role.COORDINATOR, org.wirkstatt.platform.identity.Place.of(region)), language.getLocale())).findFirst().orElse("");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
