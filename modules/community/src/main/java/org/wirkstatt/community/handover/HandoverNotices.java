package org.wirkstatt.community.handover;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/** Tells those whom a handover concerns, where a module sends notices. */
@ApplicationScoped
class HandoverNotices implements NoticeKinds {

    private static final NoticeKind CONFIRMED = new NoticeKind(CommunityTexts.MODULE, "handover", Urgency.NOW);

    private static final NoticeKind ACCEPTED = new NoticeKind(CommunityTexts.MODULE, "handoverAccepted", Urgency.NOW);

    @Inject
    Instance<Notifier> notifier;

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CONFIRMED, ACCEPTED);
    }

    /** @param by who confirmed, and knows */
    void confirmed(Handover handover, MemberId by, RegionEntry region) {
        if (!notifier.isUnsatisfied() && region != null) {
            HandoverService.people(handover).filter(person -> !person.equals(by)).forEach(person -> notifier.get().notify(new Notice(person, CONFIRMED, "handover/" + handover.id(),
                    List.of(region.name()), "/regionen/" + region.slug())));
        }
    }

    /** @param to who waits for the answer of the successor */
    void accepted(Handover handover, Collection<MemberId> to, String successor, RegionEntry region) {
        if (!notifier.isUnsatisfied() && region != null) {
            to.forEach(person -> notifier.get().notify(new Notice(person, ACCEPTED, "handover/" + handover.id(), List.of(successor, region.name()),
                    "/uebergabe/" + region.slug())));
        }
    }
}
