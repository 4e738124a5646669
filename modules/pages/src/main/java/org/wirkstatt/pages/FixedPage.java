package org.wirkstatt.pages;

import java.util.List;

/** Pages with an address of their own at the top of the portal; every other page stands below {@code /seiten/}. */
public final class FixedPage {

    /** Slugs, each also an address. */
    public static final List<String> SLUGS = List.of("pilotphase", "community", "impressum", "datenschutz", "barrierefreiheit",
            "leichte-sprache", "nutzungsbedingungen", "ueber", "hilfe", "ablauf");

    private FixedPage() {
    }

    /** Address of the page with {@code slug}. */
    public static String path(String slug) {
        return SLUGS.contains(slug) ? "/" + slug : PageKind.PAGE.folder() + "/" + slug;
    }
}
