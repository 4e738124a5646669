package org.wirkstatt.identity.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class ActingTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = proxy(HttpSession.class, (method, arguments) -> switch (method) {
        case "getAttribute" -> attributes.get(arguments[0]);
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        case "removeAttribute" -> attributes.remove(arguments[0]);
        default -> throw new UnsupportedOperationException(method);
    });
    private final HttpServletRequest request = proxy(HttpServletRequest.class, (method, arguments) -> session);
    private IdentityPortal portal;
    private MemberId mia;
    private MemberId bente;

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutConsentNobodyActs(TestDatabase.Kind kind) {
        with(kind, acting -> {
            portal.ask(bente);
            assertThat(acting.isPossible(mia)).isFalse();
            assertThatThrownBy(() -> acting.begin(mia, request)).isInstanceOf(NotAllowedException.class);
            assertThat(attributes).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withConsentAnAdministratorActsUntilItEnds(TestDatabase.Kind kind) {
        with(kind, acting -> {
            portal.ask(mia);
            acting.allow(Duration.ofHours(1));
            portal.ask(bente);
            acting.begin(mia, request);
            assertThat(acting.actedAs(request)).contains(mia);
            portal.pass(Duration.ofHours(1));
            assertThat(acting.actedAs(request)).isEmpty();
            assertThat(portal.audited).contains("actingAllowed", "actingBegan");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePersonEndsItAtAnyMoment(TestDatabase.Kind kind) {
        with(kind, acting -> {
            portal.ask(mia);
            acting.allow(Duration.ofHours(24));
            portal.ask(bente);
            acting.begin(mia, request);
            portal.ask(mia);
            acting.forbid();
            assertThat(acting.actedAs(request)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoActsEndsItWithOneClick(TestDatabase.Kind kind) {
        with(kind, acting -> {
            portal.ask(mia);
            acting.allow(Duration.ofHours(1));
            portal.ask(bente);
            acting.begin(mia, request);
            acting.end(request);
            assertThat(acting.actedAs(request)).isEmpty();
            assertThat(portal.audited).endsWith("actingEnded");
            acting.end(request);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyAdministratorsActAndNobodyForMoreThanADay(TestDatabase.Kind kind) {
        with(kind, acting -> {
            portal.ask(mia);
            acting.allow(Duration.ofDays(30));
            assertThat(acting.allowedUntil(mia)).contains(portal.now().plus(Duration.ofDays(1)));
            portal.ask(portal.account("ada@example.org", "Ada", Grant.everywhere(Role.PROGRAMME_MANAGER)).id());
            assertThatThrownBy(() -> acting.begin(mia, request)).isInstanceOf(NotAllowedException.class);
            portal.ask(null);
            assertThatThrownBy(() -> acting.allow(Duration.ofHours(1))).isInstanceOf(NotAllowedException.class);
        });
    }

    private void with(TestDatabase.Kind kind, Consumer<Acting> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                mia = portal.account("mia@example.org", "Mia").id();
                bente = portal.account("bente@example.org", "Bente", Grant.everywhere(Role.ADMINISTRATOR)).id();
                test.accept(portal.get(Acting.class));
            });
        }
    }
}
