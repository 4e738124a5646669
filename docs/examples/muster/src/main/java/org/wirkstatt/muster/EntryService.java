package org.wirkstatt.muster;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;

/** Entries, for members. Every rule stands here; page and REST only call it. */
@ApplicationScoped
public class EntryService {

    static final int MAX_TEXT = 200;
    private static final int MOST = 50;

    @Inject
    EntryRepository entries;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * The latest first, at most 50.
     *
     * @throws NotAllowedException for visitors
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Entry> latest() {
        user.require(MusterModule.USE);
        return entries.latest(MOST);
    }

    /**
     * Adds an entry of the person who asks.
     *
     * @param text blanks around it and line ends go; at most 200 characters
     * @throws InvalidEntryException if nothing is left, or too much
     * @throws NotAllowedException for visitors
     */
    @Transactional
    public Entry add(String text) {
        user.require(MusterModule.USE);
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            throw new InvalidEntryException("text", "error.text.empty");
        }
        if (line.length() > MAX_TEXT) {
            throw new InvalidEntryException("text", "error.text.tooLong", MAX_TEXT, line.length());
        }
        Entry entry = new Entry(user.member().orElseThrow().id(), line, clock.instant());
        entries.add(entry);
        return entry;
    }
}
