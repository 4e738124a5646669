package org.wirkstatt.identity.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

/** Requests for an account that name the region and wait for a decision: whoever coordinates decides, so they go over with the role. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RequestHandover implements HandoverContributor {

    private static final String PATH = "/anfragen";

    @Inject
    AccountRepository accounts;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String heading() {
        return "handover.requests";
    }

    @Override
    public List<Thing> things(MemberId member, RegionId region) {
        return accounts.listAwaitingApproval().stream().filter(a -> a.requestRegion().filter(region::equals).isPresent())
                .map(a -> new Thing(a.displayName(), PATH)).toList();
    }

    @Override
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        return things(member, region).size();
    }
}
