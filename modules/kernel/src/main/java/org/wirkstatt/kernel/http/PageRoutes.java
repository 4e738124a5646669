package org.wirkstatt.kernel.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wirkstatt.platform.module.PageRoute;

/** Finds the page for an address. Fixed segments win over segments in braces, from left to right. Immutable, thread safe. */
final class PageRoutes {

    private static final System.Logger LOG = System.getLogger(PageRoutes.class.getName());

    /** @param parameters values of the segments in braces, decoded */
    record Match(PageRoute route, Map<String, String> parameters) {
    }

    private final Map<String, PageRoute> fixed = new HashMap<>();
    private final Map<Integer, List<Template>> bySegments = new HashMap<>();

    PageRoutes(Iterable<PageRoute> routes) {
        for (PageRoute route : routes) {
            if (!route.pattern().contains("{")) {
                if (fixed.putIfAbsent(route.pattern(), route) != null) {
                    LOG.log(System.Logger.Level.WARNING, "address {0} is claimed twice, the second page is not reachable", route.pattern());
                }
            } else {
                Template template = new Template(route, segments(route.pattern()));
                bySegments.computeIfAbsent(template.segments.length, n -> new ArrayList<>()).add(template);
            }
        }
        bySegments.values().forEach(list -> list.sort(Comparator.comparing(Template::rank)));
    }

    Optional<Match> match(String path) {
        PageRoute route = fixed.get(path);
        if (route != null) {
            return Optional.of(new Match(route, Map.of()));
        }
        String[] segments = segments(path);
        return bySegments.getOrDefault(segments.length, List.of()).stream().map(t -> t.match(segments)).flatMap(Optional::stream).findFirst();
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    private record Template(PageRoute route, String[] segments) {

        /** '0' for a fixed segment, '1' for one in braces: sorted, fixed ones come first. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            for (String segment : segments) {
                rank.append(segment.startsWith("{") ? '1' : '0');
            }
            return rank.toString();
        }

        Optional<Match> match(String[] actual) {
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < segments.length; i++) {
                if (segments[i].startsWith("{") && !actual[i].isEmpty()) {
                    parameters.put(segments[i].substring(1, segments[i].length() - 1), actual[i]);
                } else if (!segments[i].equals(actual[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(route, parameters));
        }
    }
}
