package org.wirkstatt.community.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityPermissions;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/** Regions whose coordination the current user may hand over. */
@Named("communityHandoversPage")
@RequestScoped
public class HandoversPage {

    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    CurrentUser user;

    public List<RegionEntry> getRegions() {
        return regions.isUnsatisfied() ? List.of()
                : regions.get().list().stream().filter(r -> user.may(CommunityPermissions.HANDOVER, Place.of(r.id()))).toList();
    }
}
