package org.wirkstatt.privacy.names;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.search.Mentions;
import org.wirkstatt.privacy.PrivacyPermissions;

/** Says where the name of somebody who goes stays in texts of others, and hands the wish to have it taken out to those who keep these texts. */
@ApplicationScoped
@Transactional
public class NamesLeft {

    private static final int MOST = 50;

    /** @param path inside the portal */
    public record Spot(String title, String path) {
    }

    /** @param asked whether the person asked to have the name taken out there */
    public record Left(long id, String name, List<Spot> spots, Instant since, boolean asked) {
    }

    @Inject
    NameLeftRepository names;
    @Inject
    NameNotices notices;
    @Inject
    Instance<Mentions> mentions;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** Where the name of the person who asks stands, as far as the person may read; not in the own profile, which goes. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Spot> spots() {
        Member me = user.member().orElseThrow();
        return mentions.isUnsatisfied() ? List.of() : mentions.get().of(me.displayName(), MOST).stream()
                .filter(mention -> !mention.path().equals("/menschen/" + me.id().value())).map(mention -> new Spot(mention.title(), mention.path())).toList();
    }

    /** The person who asks decided to go: keeps for the days until then where the name stands. Nothing is kept where it stands nowhere. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note() {
        Member me = user.member().orElseThrow();
        names.findOf(me.id()).ifPresent(names::remove);
        List<NameLeft.Spot> spots = spots().stream().map(spot -> new NameLeft.Spot(spot.title(), spot.path())).toList();
        if (!spots.isEmpty()) {
            names.add(new NameLeft(me.id(), me.displayName(), spots, clock.instant()));
        }
    }

    /** What was noted about somebody who waits to be erased; the caller knows that it is this person who asks. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Left> of(MemberId member) {
        return names.findOf(member).map(NamesLeft::left);
    }

    /** The person wants the name taken out there, too; the caller knows that it is this person who asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(MemberId member) {
        names.findOf(member).ifPresent(left -> left.ask(clock.instant()));
    }

    /** The person stays after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        names.findOf(member).ifPresent(names::remove);
    }

    /** Open requests of people who are gone, the oldest first. */
    public List<Left> open() {
        user.require(PrivacyPermissions.NAMES);
        return names.open().stream().map(NamesLeft::left).toList();
    }

    /** The name is taken out, or must stay there by a rule: the request goes, and with it the name. Nothing happens if somebody else said so already. */
    public void done(long id) {
        user.require(PrivacyPermissions.NAMES);
        names.find(id).filter(left -> left.askedAt().isPresent()).ifPresent(left -> {
            names.remove(left);
            if (audit.isResolvable()) {
                audit.get().record("privacy", "nameDone", Optional.empty(), String.valueOf(id));
            }
        });
    }

    /** The account goes in the running transaction; a request stays and is told to those who keep the texts. */
    void accountGoes(MemberId member) {
        names.findOf(member).ifPresent(left -> {
            if (left.askedAt().isEmpty()) {
                names.remove(left);
                return;
            }
            left.leaveAccount();
            notices.asked(left.id(), member);
        });
    }

    private static Left left(NameLeft left) {
        return new Left(left.id(), left.name(), left.spots().stream().map(spot -> new Spot(spot.title(), spot.path())).toList(), left.notedAt(),
                left.askedAt().isPresent());
    }
}
