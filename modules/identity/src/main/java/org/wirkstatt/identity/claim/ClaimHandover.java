package org.wirkstatt.identity.claim;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

/** Claims of the region that wait for a decision: whoever coordinates decides, so they go over with the role. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ClaimHandover implements HandoverContributor {

    @Inject
    RegionClaimRepository claims;
    @Inject
    MemberDirectory directory;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String heading() {
        return "handover.claims";
    }

    /** One's own claim is nothing to decide on. */
    @Override
    public List<Thing> things(MemberId member, RegionId region) {
        List<RegionClaim> open = claims.listOpenFor(region).stream().filter(c -> !c.member().equals(member)).toList();
        Map<MemberId, String> names = directory.displayNames(open.stream().map(RegionClaim::member).toList());
        return open.stream().map(c -> new Thing(names.getOrDefault(c.member(), "–"), ClaimNotices.DECIDE_PATH)).toList();
    }

    @Override
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        return things(member, region).size();
    }
}
