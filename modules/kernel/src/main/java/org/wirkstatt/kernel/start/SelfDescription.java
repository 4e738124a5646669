package org.wirkstatt.kernel.start;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/**
 * Asks contributions what they say of themselves: names, types, pages, kinds. The platform wants it to be the same at any time, so it can be
 * asked before anybody needs it. Remembers who said what, as some of it only one module can say. Not thread safe.
 */
final class SelfDescription {

    private static final String PLATFORM = "org.wirkstatt.platform.";
    private static final Set<String> QUESTIONS = Set.of("id", "name", "type", "folder", "order", "module", "mediaType", "pause", "kinds", "settings", "purposes",
            "facets", "pages", "navigation", "homeTiles", "permissions");
    /** What leads to one contribution. */
    private static final Set<String> UNIQUE = Set.of("Job.name", "FeedContributor.name", "LinkAction.id", "ReplyHandler.id", "SearchContributor.type",
            "ContentPresenter.type", "TextExtractor.mediaType");

    private final Map<String, String> owners = new HashMap<>();

    /** @return the first thing that is wrong */
    Optional<UnfitModule> ask(String module, Object contribution) {
        for (Map.Entry<Method, String> question : questions(contribution.getClass()).entrySet()) {
            Optional<UnfitModule> wrong = ask(module, contribution, question.getKey(), question.getValue());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Map<Method, String> questions(Class<?> type) {
        Map<Method, String> questions = new LinkedHashMap<>();
        contracts(type).forEach(contract -> Stream.of(contract.getMethods())
                .filter(method -> method.getParameterCount() == 0 && QUESTIONS.contains(method.getName()) && method.getReturnType() != void.class)
                .sorted(java.util.Comparator.comparing(Method::getName)).forEach(method -> questions.put(method, contract.getSimpleName() + "." + method.getName())));
        return questions;
    }

    /** Interfaces of the platform that {@code type} implements. */
    static List<Class<?>> contracts(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            Stream.of(t.getInterfaces()).filter(contract -> contract.getName().startsWith(PLATFORM)).forEach(found::add);
        }
        return found;
    }

    private Optional<UnfitModule> ask(String module, Object contribution, Method question, String hook) {
        Object answer;
        try {
            answer = question.invoke(contribution);
        } catch (InvocationTargetException e) {
            return Optional.of(UnfitModule.failed(module, hook + "()", e.getCause()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        if (answer == null || answer instanceof List<?> list && list.stream().anyMatch(Objects::isNull) || answer instanceof Duration pause && (pause.isNegative() || pause.isZero())) {
            return Optional.of(UnfitModule.of(module, "module.hook", hook + "()", String.valueOf(answer)));
        }
        if (contribution instanceof PortalModule && question.getName().equals("id") && !answer.equals(module) && !module.isEmpty()) {
            return Optional.of(UnfitModule.of(module, "module.identity", answer, module));
        }
        if (contribution instanceof PortalModule && question.getName().equals("pages")) {
            return ((List<?>) answer).stream().map(PageRoute.class::cast).flatMap(page -> taken(module, "page " + page.pattern().replaceAll("\\{[^}]*}", "{}"),
                    "module.page", page.pattern()).stream()).findFirst();
        }
        return UNIQUE.contains(hook) ? taken(module, hook + " " + answer, "module.contribution", hook + "() = " + answer) : Optional.empty();
    }

    private Optional<UnfitModule> taken(String module, String what, String key, String said) {
        String owner = owners.putIfAbsent(what, module);
        return owner == null || owner.equals(module) ? Optional.empty() : Optional.of(UnfitModule.of(module, key, said, owner.isEmpty() ? "portal-web.war" : owner));
    }
}
