package org.wirkstatt.platform.http;

/** What the routes tell the frame about a page that not everybody may open. */
public final class GuardedPage {

    /** Request attribute: the {@code Grant} by which this person may open the page. */
    public static final String WHY = "org.wirkstatt.why";
    /** Request attribute: the {@code Permission} that this person lacks. */
    public static final String LACKING = "org.wirkstatt.lacking";
    /** Request attribute: id of the switched off module whose page this is; only for those who may switch it on. */
    public static final String SWITCHED_OFF = "org.wirkstatt.switchedOff";

    private GuardedPage() {
    }
}
