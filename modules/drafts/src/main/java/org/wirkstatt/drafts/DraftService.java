package org.wirkstatt.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.draft.Drafts;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Drafts of the person who asks; nobody reads those of others, not even who acts for them. */
@ApplicationScoped
public class DraftService implements Drafts {

    static final int MAX_TEXT = 200_000;
    /** Of one person; the oldest goes when one more is begun. */
    static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + MAX_FORM + "}");

    @Inject
    DraftRepository drafts;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    @Override
    public String path(String form) {
        return FORM.matcher(form).matches() && user.actingPerson().isEmpty() ? "/api/v1/drafts/" + form : "";
    }

    /** @throws NotAllowedException for visitors and whoever acts for somebody */
    public Optional<Draft> find(String form) {
        return drafts.find(person(), form);
    }

    /**
     * Keeps a draft in the place of the one before.
     *
     * @param text a blank one forgets the draft
     * @param base see {@link Draft#base}; what is longer than a mark is left out
     * @return when it was kept; empty if it was forgotten
     */
    @Transactional
    public Optional<Instant> keep(String form, String text, String base) {
        MemberId person = person();
        if (!FORM.matcher(form).matches()) {
            throw new InvalidDraftException("form");
        }
        if (text == null || text.isBlank()) {
            drafts.remove(person, form);
            return Optional.empty();
        }
        if (text.length() > MAX_TEXT) {
            throw new InvalidDraftException("text", MAX_TEXT);
        }
        Instant now = clock.instant();
        Draft draft = drafts.find(person, form).orElseGet(() -> begin(person, form));
        // databases take no U+0000
        draft.write(text.replace("\0", ""), base == null || base.length() > 40 ? null : base.replace("\0", ""), now);
        return Optional.of(now);
    }

    private Draft begin(MemberId person, String form) {
        List<Draft> all = drafts.list(person);
        all.stream().skip(MOST - 1L).forEach(drafts::remove);
        Draft draft = new Draft(person, form);
        drafts.add(draft);
        return draft;
    }

    @Override
    @Transactional
    public void forget(String form) {
        if (user.isSignedIn() && user.actingPerson().isEmpty()) {
            drafts.remove(person(), form);
        }
    }

    private MemberId person() {
        if (user.actingPerson().isPresent()) {
            throw new NotAllowedException("drafts");
        }
        return user.member().orElseThrow(() -> new NotAllowedException("drafts")).id();
    }
}
