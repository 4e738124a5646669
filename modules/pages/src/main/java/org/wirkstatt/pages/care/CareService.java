package org.wirkstatt.pages.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.pages.PagePermissions;
import org.wirkstatt.pages.PageTexts;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.content.Confirmable.Care;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;

/** The question whether a thing is still right, and its three answers: by who looks after it, or by editors. */
@ApplicationScoped
@Transactional
public class CareService {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int LISTED = 200;

    @Inject
    CareDesk desk;
    @Inject
    CareRepository records;
    @Inject
    CurrentUser user;
    @Inject
    PageTexts texts;
    @Inject
    Clock clock;

    /**
     * A thing and what was answered about it.
     *
     * @param kind key of its name in the bundle of {@code module}
     * @param overdue whether its day has passed
     * @param canBeTakenBack whether there is an answer to take back
     */
    public record Tended(Care care, String module, String kind, CareState state, boolean overdue, boolean canBeTakenBack) {
    }

    /** @throws NotFoundException if there is no such thing, or it is no business of this person */
    public Tended get(String type, String id) {
        Confirmable module = module(type);
        Care care = care(module, id);
        return tended(module, care, records.find(care.ref()));
    }

    /** 'Still right' confirms the thing as of today; the other two leave it as it is, and editors see it. Saying the same again changes nothing. */
    public void answer(String type, String id, CareState answer) {
        Confirmable module = module(type);
        Care care = care(module, id);
        CareRecord record = records.lock(care.ref());
        if (answer == CareState.FINE ? today().equals(care.confirmed()) && record.state() == CareState.FINE : record.state() == answer) {
            return;
        }
        record.answer(answer, care);
        if (answer == CareState.FINE) {
            module.confirm(id, today(), texts.text("care.history.confirmed", Locale.GERMAN));
        }
    }

    /** Undoes the last answer; nothing happens if there is none. */
    public void takeBack(String type, String id) {
        Confirmable module = module(type);
        Care care = care(module, id);
        CareRecord record = records.lock(care.ref());
        CareState answered = record.state();
        record.takeBack(care).filter(former -> answered == CareState.FINE)
                .ifPresent(former -> module.putBack(id, former, texts.text("care.history.takenBack", Locale.GERMAN)));
    }

    /** An editor looks after it from now on. @return false where that follows from roles */
    public boolean takeOver(String type, String id) {
        user.require(PagePermissions.EDIT);
        Confirmable module = module(type);
        Care care = care(module, id);
        boolean given = user.member().map(Member::id).filter(me -> module.handTo(id, me)).isPresent();
        if (given) {
            records.lock(care.ref()).settle();
        }
        return given;
    }

    /** What is overdue, needs work or a new owner, longest overdue first: for editors. */
    public List<Tended> list() {
        user.require(PagePermissions.EDIT);
        Map<ContentRef, Tended> listed = new LinkedHashMap<>();
        for (CareRecord record : records.unsettled(LISTED)) {
            desk.of(record.ref().type()).ifPresent(module -> module.find(record.ref().id())
                    .ifPresent(care -> listed.put(care.ref(), tended(module, care, Optional.of(record)))));
        }
        for (Confirmable module : desk.all()) {
            module.overdue(today(), LISTED).forEach(care -> listed.computeIfAbsent(care.ref(), ref -> tended(module, care, records.find(ref))));
        }
        List<Tended> sorted = new ArrayList<>(listed.values());
        sorted.sort(Comparator.comparing(tended -> tended.care().due()));
        return sorted.subList(0, Math.min(LISTED, sorted.size()));
    }

    private Tended tended(Confirmable module, Care care, Optional<CareRecord> record) {
        return new Tended(care, module.module(), module.labelKey(), record.map(CareRecord::state).orElse(CareState.FINE), care.isOverdue(today()),
                record.filter(CareRecord::canBeTakenBack).isPresent());
    }

    private Confirmable module(String type) {
        return desk.of(type).orElseThrow(() -> new NotFoundException(type));
    }

    private Care care(Confirmable module, String id) {
        return (id.matches("\\d{1,18}") ? module.find(id) : Optional.<Care>empty())
                .filter(care -> user.may(PagePermissions.EDIT) || user.member().filter(me -> care.owners().contains(me.id())).isPresent())
                .orElseThrow(() -> new NotFoundException(module.type() + "/" + id));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(GERMANY));
    }
}
