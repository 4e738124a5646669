package org.wirkstatt.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;
import org.wirkstatt.platform.setting.Settings;

/**
 * Whose role asks for a second factor, and from when on. Whoever signs in with a password alone after the period of grace is a member without these
 * roles until there is one; nothing else in the portal needs to know. Demonstration accounts are left out: everybody knows their passwords.
 */
@ApplicationScoped
public class FactorDuty implements EditableSettings {

    /** Setting: whole days from the first sign-in with such a role; 0 for at once. */
    static final String GRACE_DAYS = "wirkstatt.second-factor.grace-days";
    private static final int DEFAULT_GRACE_DAYS = 14;
    private static final Set<Role> POWERFUL = Set.of(Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER);

    @Inject
    FactorRepository factors;
    @Inject
    Members members;
    @Inject
    Settings settings;
    @Inject
    Clock clock;
    /** Whether there is such a duty at all. */
    @Inject
    @ConfigProperty(name = "wirkstatt.second-factor.required", defaultValue = "true")
    boolean required;

    /**
     * When the roles of {@code member} rest unless there is a second factor; may be past. Empty for somebody who has one already, or need not.
     *
     * @param proven whether this sign-in was one with two factors, as with a passkey
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> due(MemberId member, boolean proven) {
        return proven ? Optional.empty() : members.find(member).filter(this::isObliged).filter(a -> factors.find(member).isEmpty())
                .map(a -> a.factorAskedAt().orElseGet(clock::instant).plus(grace()));
    }

    private boolean isObliged(Account account) {
        return required && !account.isDemo() && POWERFUL.stream().anyMatch(role -> account.holds(role, clock.instant()));
    }

    private Duration grace() {
        return Duration.ofDays(settings.find(GRACE_DAYS).filter(days -> days.matches("\\d{1,3}")).map(Integer::parseInt).orElse(DEFAULT_GRACE_DAYS));
    }

    /** {@code member} signs in: the period of grace begins, unless it did before, or nothing is asked of the person any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteSignIn(MemberId member) {
        members.find(member).ifPresent(account -> account.askForFactor(isObliged(account) ? clock.instant() : null));
    }

    /** {@code member} as far as the proof carries: without the roles that rest. @param proven as in {@link #due} */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Member permitted(Member member, boolean proven) {
        boolean powerful = member.roles().stream().anyMatch(POWERFUL::contains);
        if (!powerful || due(member.id(), proven).filter(at -> !at.isAfter(clock.instant())).isEmpty()) {
            return member;
        }
        return new Member(member.id(), member.displayName(), member.grants().stream().filter(g -> !POWERFUL.contains(g.role())).collect(Collectors.toSet()));
    }

    @Override
    public List<EditableSetting> settings() {
        return required ? List.of(new EditableSetting("identity", GRACE_DAYS, "setting.factorGrace", "setting.factorGrace.hint", Kind.DAYS)) : List.of();
    }
}
