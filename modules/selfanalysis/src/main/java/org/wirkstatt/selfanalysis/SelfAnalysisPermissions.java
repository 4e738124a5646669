package org.wirkstatt.selfanalysis;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do with the self-analysis. */
public final class SelfAnalysisPermissions {

    /** Import editions of the catalogue, read drafts and say which edition is current. */
    public static final Permission CATALOGUE = Permission.heldBy("selfanalysis.catalogue", Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    /** Start runs for projects of the own initiative and see their results. Asked for with the initiative; the coordination of the region does not hold it. */
    public static final Permission RUN = Permission.heldBy("selfanalysis.run", Role.INITIATIVE_MEMBER);

    /** See what initiatives share of their runs. Asked for with the region. */
    public static final Permission SHARED = Permission.heldBy("selfanalysis.shared", Role.COORDINATOR);

    private SelfAnalysisPermissions() {
    }
}
