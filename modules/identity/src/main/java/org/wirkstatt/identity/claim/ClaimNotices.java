package org.wirkstatt.identity.claim;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.identity.account.Deciders;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;

/** Tells those who decide that somebody wants to coordinate a region, and that person what was decided. */
@ApplicationScoped
class ClaimNotices implements NoticeKinds {

    /** Where claims are decided on. */
    static final String DECIDE_PATH = "/verwaltung/regionsanfragen";
    private static final String OWN_PATH = "/konto/koordination";
    private static final NoticeKind CLAIMED = new NoticeKind("identity", "regionClaimed", Urgency.NOW);
    private static final NoticeKind APPROVED = new NoticeKind("identity", "claimApproved", Urgency.NOW);
    private static final NoticeKind REFUSED = new NoticeKind("identity", "claimRefused", Urgency.NOW);

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Deciders deciders;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CLAIMED, APPROVED, REFUSED);
    }

    void claimed(RegionClaim claim, String claimant, String region) {
        if (!notifier.isUnsatisfied()) {
            deciders.of(Optional.of(claim.region())).stream().filter(to -> !to.equals(claim.member())).forEach(
                    to -> notifier.get().notify(new Notice(to, CLAIMED, "claim/" + claim.id(), List.of(claimant, region), DECIDE_PATH)));
        }
    }

    void decided(RegionClaim claim, String region) {
        if (!notifier.isUnsatisfied()) {
            notifier.get().notify(new Notice(claim.member(), claim.state() == ClaimState.APPROVED ? APPROVED : REFUSED, "claim/" + claim.id(), List.of(region), OWN_PATH));
        }
    }
}
