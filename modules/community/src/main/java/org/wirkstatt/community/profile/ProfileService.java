package org.wirkstatt.community.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.Check;
import org.wirkstatt.community.CommunityPermissions;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;

/** Everybody's own profile. Nobody changes another one's. */
@ApplicationScoped
@Transactional
public class ProfileService {

    /** Type of {@link ContentRef}s to people; the id is the {@link MemberId}. */
    public static final String CONTENT_TYPE = "community.person";

    private static final int ALTERNATIVE = 300;

    @Inject
    ProfileRepository profiles;
    @Inject
    Vocabulary vocabulary;
    @Inject
    FileStore store;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    PublicProfile publicProfile;

    static ContentRef ref(MemberId member) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(member.value()));
    }

    /** The own profile; an empty one, not kept yet, for somebody who said nothing so far. */
    public Profile own() {
        return profiles.find(self()).orElseGet(() -> new Profile(self(), clock.instant()));
    }

    /**
     * Keeps what the current user says. Saving what is there already changes nothing.
     *
     * @param opened what was there when the form was opened
     * @throws EditConflictException if it was changed since, in another window
     * @throws InvalidCommunityException if it breaks rules
     */
    public Profile save(ProfileForm opened, ProfileForm form) {
        Check check = form.check();
        check.must(form.offers().stream().allMatch(vocabulary::knows), "offers", "error.term", "")
                .must(form.seeks().stream().allMatch(vocabulary::knows), "seeks", "error.term", "").orThrow();
        Profile profile = locked();
        if (form.equals(profile.form())) {
            return profile;
        }
        if (!opened.equals(profile.form())) {
            throw new EditConflictException(ref(profile.member()).toString());
        }
        profile.rewrite(form, clock.instant());
        publicProfile.saved(profile);
        return tell(profile);
    }

    /**
     * Takes a picture, cut to a square and written anew, so that nothing but the picture is kept.
     *
     * @param alternative what it shows; may be empty
     * @throws InvalidCommunityException at {@code picture} if it is no picture, too small, too large or cannot be read
     */
    public void setPicture(InputStream bytes, String alternative) {
        String words = alternative == null ? "" : alternative.strip();
        new Check().atMost("alternative", words, ALTERNATIVE).orThrow();
        try {
            byte[] picture = SquarePicture.of(bytes);
            Profile profile = locked();
            profile.show(store.put(new ByteArrayInputStream(picture)), words, clock.instant());
            tell(profile);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be kept", e);
        }
    }

    /** Changes what the picture is said to show; nothing happens without a picture. */
    public void describePicture(String alternative) {
        String words = alternative == null ? "" : alternative.strip();
        new Check().atMost("alternative", words, ALTERNATIVE).orThrow();
        Profile profile = locked();
        profile.picture().ifPresent(p -> profile.show(p, words, clock.instant()));
        tell(profile);
    }

    /** Takes the picture away; the initials take its place. */
    public void removePicture() {
        Profile profile = locked();
        profile.removePicture(clock.instant());
        tell(profile);
    }

    private Profile locked() {
        MemberId self = self();
        return profiles.lock(self).orElseGet(() -> {
            Profile made = new Profile(self, clock.instant());
            profiles.add(made);
            return made;
        });
    }

    private Profile tell(Profile profile) {
        profiles.flush();
        outbox.changed(ref(profile.member()));
        return profile;
    }

    private MemberId self() {
        user.require(CommunityPermissions.PROFILE);
        return user.member().map(Member::id).orElseThrow(() -> new NotAllowedException(CommunityPermissions.PROFILE.id()));
    }
}
