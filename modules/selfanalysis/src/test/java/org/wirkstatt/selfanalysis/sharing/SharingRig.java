package org.wirkstatt.selfanalysis.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.action.ActionReader;
import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionState;
import org.wirkstatt.selfanalysis.action.Owner;
import org.wirkstatt.selfanalysis.action.Plan;
import org.wirkstatt.selfanalysis.run.OpenedRunRig;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.People;

/** Sharing on a real database. */
final class SharingRig {

    static final RegionId REGION = new RegionId(7);
    static final RegionId ELSEWHERE = new RegionId(8);

    final OpenedRunRig runs;
    final SharingService sharing = new SharingService();
    final SharePresenter presenter = new SharePresenter();
    final People.MemoryGrants grants = new People.MemoryGrants();
    final List<Notice> notices = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final AdjustableClock clock;
    /** Region of all initiatives; 99 is none that anybody knows. */
    RegionId home = REGION;

    SharingRig(EntityManager em, AdjustableClock clock) {
        this.clock = clock;
        runs = new OpenedRunRig(em, clock);
        sharing.shares = new ShareRepository();
        sharing.shares.em = em;
        sharing.runs = runs.runs();
        sharing.actions = new ActionReader() {
            @Override
            public List<ActionRow> of(long run) {
                return List.of(new ActionRow(1, run, "R1", 1, new Plan("massnahme-des-teams", Owner.NOBODY, null, null, null, ActionState.OPEN, "notiz-des-teams"),
                        "name-einer-person", null, false));
            }
        };
        sharing.notices = new ShareNotices();
        sharing.notices.notifier = People.<Notifier>present(notices::add);
        sharing.notices.grants = People.present(grants);
        sharing.notices.user = runs.user();
        sharing.initiatives = People.present(new Initiatives());
        sharing.regions = People.<RegionDirectory>present(new People.MemoryRegions(List.of(new RegionEntry(REGION, "musterregion", "Musterregion", "DE-NW"),
                new RegionEntry(ELSEWHERE, "anderswo", "Anderswo", "DE-NW"))));
        sharing.audit = (module, event, about, arguments) -> audited.add(event + " " + Arrays.asList(arguments));
        sharing.user = runs.user();
        sharing.clock = clock;
        presenter.sharing = sharing;
    }

    /** @param grants null for a visitor */
    void asks(Grant[] grants) {
        if (grants == null) {
            runs.asVisitor();
        } else {
            runs.as(9, grants);
        }
    }

    private final class Initiatives implements InitiativeDirectory {

        @Override
        public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> new InitiativeEntry(id, "lab", "Labor", home)));
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return List.of();
        }
    }
}
