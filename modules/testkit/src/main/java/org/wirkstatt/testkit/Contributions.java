package org.wirkstatt.testkit;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** Checks that what a module says to the shell is there: its pages, its pieces, its permissions, and every text that they name. */
final class Contributions {

    private final String module;
    private final PortalModule contributed;
    private final Pattern text;

    Contributions(String module, PortalModule contributed) {
        this.module = module;
        this.contributed = contributed;
        this.text = Pattern.compile("\\b" + Pattern.quote(module.replace("-", "") + "Msg") + "\\['([^']+)'\\]");
    }

    /** The one class of the module that contributes, made without anything that is injected. */
    static PortalModule bare(JavaClasses classes) {
        List<Class<?>> found = new ArrayList<>();
        classes.stream().filter(type -> !type.isInterface() && type.isAssignableTo(PortalModule.class)).forEach(type -> found.add(type.reflect()));
        if (found.size() != 1) {
            throw new AssertionError("a module has one class that implements " + PortalModule.class.getSimpleName() + ", not " + found);
        }
        try {
            Constructor<?> constructor = found.get(0).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PortalModule) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(found.get(0) + " cannot be made without arguments", e);
        }
    }

    /** @throws AssertionError naming everything that is missing */
    void check(Properties texts) {
        Map<String, String> files = ModuleFiles.pages(contributed.getClass());
        List<String> missing = new ArrayList<>(missing(files, texts));
        files.forEach((page, markup) -> named(markup).filter(key -> !texts.containsKey(key)).forEach(key -> missing.add(page + " shows the text '" + key + "'")));
        if (!missing.isEmpty()) {
            throw new AssertionError("module " + module + " names what it does not have:\n" + String.join("\n", new TreeSet<>(missing)));
        }
    }

    private List<String> missing(Map<String, String> files, Properties texts) {
        List<String> missing = new ArrayList<>();
        if (!contributed.id().equals(module)) {
            missing.add("the id of the descriptor: the class says '" + contributed.id() + "'");
        }
        for (PageRoute route : contributed.pages()) {
            if (!files.containsKey(route.view())) {
                missing.add(route.pattern() + " leads to " + route.view());
            }
            if (files.keySet().stream().anyMatch(file -> file.startsWith(route.pattern() + "/"))) {
                missing.add(route.pattern() + " leads to a folder of that name below META-INF/resources, which hides the page: give the folder another name");
            }
            route.needs().filter(permission -> !contributed.permissions().contains(permission))
                    .ifPresent(permission -> missing.add(route.pattern() + " asks for the permission " + permission + ", which permissions() does not have"));
        }
        for (HomeTile tile : contributed.homeTiles()) {
            if (!files.containsKey(tile.view())) {
                missing.add("a tile leads to " + tile.view());
            }
        }
        for (NavigationEntry entry : contributed.navigation()) {
            if (!texts.containsKey(entry.labelKey())) {
                missing.add("an entry of the navigation shows the text '" + entry.labelKey() + "'");
            }
        }
        return missing;
    }

    /** Keys that stand as they are in a page; those that are put together there are found by its test in the browser. */
    private Stream<String> named(String markup) {
        return text.matcher(markup).results().map(found -> found.group(1));
    }
}
