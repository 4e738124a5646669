package org.wirkstatt.regions.web;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.contact.ContactLink;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.regions.RegionProfile;

/** What other modules have for the page of a region. For visitors it is kept until something public changes. */
@ApplicationScoped
public class RegionNeighbours {

    private static final int KEPT = 200;

    /**
     * @param initiatives those with a page that the reader may see
     * @param contactPath address of the form for a message; empty where nobody would get it
     */
    public record Found(List<InitiativeEntry> initiatives, String contactPath) {

        static final Found NOTHING = new Found(List.of(), "");
    }

    @Inject
    Instance<ContactLink> contacts;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;

    private Remembered<RegionId, Found> forVisitors;

    @PostConstruct
    void open() {
        forVisitors = new Remembered<>(state, KEPT);
    }

    Found of(RegionProfile region) {
        return user.isSignedIn() ? read(region) : forVisitors.get(region.id(), id -> read(region));
    }

    private Found read(RegionProfile region) {
        return new Found(initiatives.isUnsatisfied() ? List.of() : initiatives.get().listOf(region.id()),
                contacts.isUnsatisfied() ? "" : contacts.get().toRegion(region.slug()).orElse(""));
    }
}
