package org.wirkstatt.platform.module;

import java.util.Optional;

import org.wirkstatt.platform.identity.Permission;

/**
 * A readable address and the page that answers it, such as {@code /regionen/{slug}} → {@code /regions/region.xhtml}.
 *
 * <p>A part in braces matches one path segment and reaches the page as a request parameter of that name (so {@code f:viewParam} takes
 * it). Fixed segments win over braces. A page is never reachable by its file name.
 *
 * @param pattern starts with {@code /}, no trailing slash, lower case
 * @param view path of the Facelets page below {@code META-INF/resources}
 * @param needs permission without which a visitor is sent to sign in and a member gets 403; empty for everybody
 */
public record PageRoute(String pattern, String view, Optional<Permission> needs) {

    public PageRoute {
        if (!pattern.startsWith("/") || (pattern.length() > 1 && pattern.endsWith("/"))) {
            throw new IllegalArgumentException("pattern must start and not end with a slash: " + pattern);
        }
        if (!view.startsWith("/") || !view.endsWith(".xhtml")) {
            throw new IllegalArgumentException("view must be an absolute .xhtml path: " + view);
        }
    }

    /** A page that everybody may open. */
    public static PageRoute open(String pattern, String view) {
        return new PageRoute(pattern, view, Optional.empty());
    }

    /** A page for those who hold {@code permission}. */
    public static PageRoute guarded(String pattern, String view, Permission permission) {
        return new PageRoute(pattern, view, Optional.of(permission));
    }
}
