package org.wirkstatt.forum.trust;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.RoleGrants;

/** Says who is fresh, and takes vouchers. */
@ApplicationScoped
@Transactional
public class Trust {

    @Inject
    VoucherRepository vouchers;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** Whether the limits of fresh accounts hold for {@code member}: no role in any place beside that of a member, and nobody vouches. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isFresh(MemberId member) {
        return (grants.isUnsatisfied() || grants.get().grants(List.of(member)).getOrDefault(member, Set.of()).isEmpty()) && find(member).isEmpty();
    }

    /** Empty if nobody vouches. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Voucher> find(MemberId member) {
        return vouchers.find(member);
    }

    /** The person of this request vouches for {@code member}; nothing happens if somebody does already. */
    public void vouch(MemberId member) {
        MemberId by = giver(member);
        if (find(member).isEmpty()) {
            vouchers.add(new Voucher(member, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            audit.record("forum", "vouched", Optional.of(member));
        }
    }

    /** Takes a voucher back, whoever gave it; nothing happens without one. */
    public void withdraw(MemberId member) {
        giver(member);
        find(member).ifPresent(v -> {
            vouchers.remove(v);
            audit.record("forum", "voucherWithdrawn", Optional.of(member));
        });
    }

    private MemberId giver(MemberId member) {
        user.require(ForumPermissions.VOUCH);
        MemberId by = user.member().orElseThrow().id();
        if (by.equals(member)) {
            throw new InvalidForumException("voucher", "error.voucherSelf", "");
        }
        if (members.isUnsatisfied() || !members.get().displayNames(List.of(member)).containsKey(member)) {
            throw new NotFoundException("member/" + member.value());
        }
        return by;
    }

    /** People for whom {@code giver} vouches, at most 1000, for the copy of the person's data. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Voucher> by(MemberId giver) {
        return vouchers.by(giver, 1000);
    }

    /** Afterwards no voucher leads to {@code member}; those that he or she gave stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member) {
        find(member).ifPresent(vouchers::remove);
        for (List<Voucher> some = by(member); !some.isEmpty(); some = by(member)) {
            some.forEach(Voucher::forgetGiver);
        }
    }
}
