package org.wirkstatt.community.profile;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.ConsentPurpose;
import org.wirkstatt.platform.privacy.ConsentPurposes;
import org.wirkstatt.platform.privacy.Consents;
import org.wirkstatt.platform.text.Texts;

/**
 * A profile is shown outside the community only with consent: what is public can be read and copied by the whole world. Saving a profile with
 * a public field is the consent, saving it without one the withdrawal; withdrawing takes all fields back to the members.
 */
@ApplicationScoped
class PublicProfile implements ConsentPurposes {

    static final ConsentPurpose PURPOSE = new ConsentPurpose("community", "publicProfile", 1);

    @Inject
    Instance<Consents> consents;
    @Inject
    ProfileRepository profiles;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;
    @Inject
    Texts texts;

    @Override
    public List<ConsentPurpose> purposes() {
        return List.of(PURPOSE);
    }

    /** Whether visitors may see what is public in {@code profile}. Where nobody keeps consents, the choice of the fields has to do. */
    boolean isAllowed(Profile profile) {
        return profile.hasPublicField() && (consents.isUnsatisfied() || consents.get().has(profile.member(), PURPOSE));
    }

    /** Remembers what the person decided by saving, in the running transaction. */
    void saved(Profile profile) {
        if (consents.isUnsatisfied()) {
            return;
        }
        if (profile.hasPublicField()) {
            consents.get().give(profile.member(), PURPOSE, proof("profile.proof.given"));
        } else {
            consents.get().withdraw(profile.member(), PURPOSE, proof("profile.proof.withdrawn"));
        }
    }

    /** In the language of the portal, whatever the person reads: it is kept as evidence. */
    private String proof(String key) {
        return "/konto/profil: " + texts.of("community", key, Locale.GERMAN);
    }

    @Override
    public void given(MemberId member, ConsentPurpose purpose) {
        profiles.find(member).ifPresent(profile -> outbox.changed(ProfileService.ref(member)));
    }

    @Override
    public void withdrawn(MemberId member, ConsentPurpose purpose) {
        profiles.lock(member).filter(Profile::hasPublicField).ifPresent(profile -> {
            profile.leavePublic(clock.instant());
            outbox.changed(ProfileService.ref(member));
        });
    }
}
