package org.wirkstatt.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.factor.FactorDuty;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.platform.identity.AccessKeys;

/** Finds the holder of a key, and notes to some minutes when it was used. */
@ApplicationScoped
class KeyUse implements AccessKeys {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    @Inject
    KeyRepository keys;
    @Inject
    Members members;
    @Inject
    FactorDuty duty;
    @Inject
    PasskeyService passkeys;
    @Inject
    Clock clock;

    @Override
    @Transactional
    public Optional<Holder> holder(String secret) {
        Instant now = clock.instant();
        Optional<AccessKey> found = keys.findByHash(Secrets.hash(secret)).filter(key -> key.isOpenAt(now));
        Optional<Holder> holder = found.flatMap(key -> members.findOpen(key.owner()).map(member -> new Holder(duty.permitted(member, passkeys.has(member.id())), key.mayChange())));
        if (holder.isPresent() && found.get().usedAt().map(used -> used.plus(NOTED_EVERY).isBefore(now)).orElse(true)) {
            keys.used(found.get().id(), now);
        }
        return holder;
    }
}
