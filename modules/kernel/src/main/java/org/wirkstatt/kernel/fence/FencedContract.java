package org.wirkstatt.kernel.fence;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.contact.ContactLink;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.content.PublicationHold;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.UnreadNotices;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.search.Finder;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.search.Similar;
import org.wirkstatt.platform.setting.EditableSettings;

/**
 * How the calls of one SPI type are fenced. What is not named here is called as ever: directories, whose names others need, and everything that the law
 * asks for (personal data, retention, consents, files that rows name), which must fail loudly and goes on while the module is off.
 *
 * @param quiet methods whose faults become an empty answer; the caller does without
 * @param loud methods whose faults are counted and passed on: an empty answer would be a lie that does harm
 * @param off what a call gets while the module is off
 * @param budget time for one call
 */
record FencedContract(Class<?> type, Set<String> quiet, Set<String> loud, Off off, Duration budget) {

    /** {@code EMPTY}: quiet and loud methods answer nothing; {@code REFUSED}: quiet ones answer nothing, loud ones refuse; {@code AS_EVER}: it is called. */
    enum Off { EMPTY, REFUSED, AS_EVER }

    private static final Duration INDEXING = Duration.ofSeconds(30);

    static final List<FencedContract> ALL = List.of(
            new FencedContract(ContentPresenter.class, Set.of("present", "idAt"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(ContactLink.class, Set.of("toRegion"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(Similar.class, Set.of("similar", "fitting"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(Finder.class, Set.of("find"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(NoticeKinds.class, Set.of("kinds"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(UnreadNotices.class, Set.of("count"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(EditableSettings.class, Set.of("settings"), Set.of(), Off.EMPTY, Fences.PAGE),
            new FencedContract(StateContributor.class, Set.of(), Set.of("state"), Off.EMPTY, Fences.PAGE),
            new FencedContract(LinkAction.class, Set.of("question"), Set.of("perform"), Off.REFUSED, Fences.PAGE),
            new FencedContract(ReplyHandler.class, Set.of("letterText"), Set.of("take"), Off.REFUSED, INDEXING),
            new FencedContract(DraftMaterials.class, Set.of(), Set.of("make"), Off.REFUSED, INDEXING),
            // the index and duties go on while the module is off: search leaves its hits out, and nothing gets lost by a switch
            new FencedContract(SearchContributor.class, Set.of("facets", "typeLabel"), Set.of("load"), Off.AS_EVER, INDEXING),
            new FencedContract(PublicationHold.class, Set.of(), Set.of("heldAt"), Off.AS_EVER, Fences.PAGE),
            new FencedContract(HandoverContributor.class, Set.of(), Set.of("things", "handOver"), Off.AS_EVER, INDEXING));

    /** What is to be done with one method. */
    record Rule(FencedContract contract, boolean isQuiet, Object empty) {
    }

    /** The rule for {@code method} of a bean of {@code bean}; empty for methods that are not fenced. */
    static Optional<Rule> of(Class<?> bean, Method method) {
        return ALL.stream().filter(contract -> contract.type.isAssignableFrom(bean)).flatMap(contract -> contract.rule(method).stream()).findFirst();
    }

    private Optional<Rule> rule(Method method) {
        boolean isQuiet = quiet.contains(method.getName());
        if (!isQuiet && !loud.contains(method.getName())) {
            return Optional.empty();
        }
        return Arrays.stream(type.getMethods()).filter(own -> own.getName().equals(method.getName()) && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()))
                .findFirst().map(own -> new Rule(this, isQuiet, empty(own.getReturnType())));
    }

    private static Object empty(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        return type == String.class ? "" : type == int.class ? (Object) 0 : null;
    }
}
