package org.wirkstatt.selfanalysis;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do with the self-analysis. */
public final class SelfAnalysisPermissions {

    /** Import editions of the catalogue, read drafts and say which edition is current. */
    public static final Permission CATALOGUE = Permission.heldBy("selfanalysis.catalogue", Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    private SelfAnalysisPermissions() {
    }
}
