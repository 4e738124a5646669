package org.wirkstatt.identity.claim;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** Claims of regions: go with the account in any case, as they are of no use to others. */
@ApplicationScoped
class ClaimPersonalData implements PersonalData {

    @Inject
    RegionClaimRepository claims;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return claims.listOf(member).stream().map(claim -> Map.<String, Object>of("kind", "regionClaim", "requestRegion", claim.region().value(),
                "requestText", claim.text(), "createdAt", claim.createdAt().toString(), "state", claim.state().name())).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        claims.forget(member);
    }
}
