package org.wirkstatt.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.http.ClientAddress;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.testkit.Doubles;

class RefusedRequestsTest {

    private final List<String> told = new ArrayList<>();
    private final RefusedRequests refused = new RefusedRequests();
    private String network = "192.0.2.1";

    RefusedRequestsTest() {
        refused.user = Doubles.TestUser.visitor();
        refused.client = new ClientAddress() {
            @Override
            public Optional<String> text() {
                return Optional.of(network);
            }

            @Override
            public String network() {
                return network;
            }
        };
        refused.routes = new PageRoutes(List.of(PageRoute.open("/passwort/{geheimnis}", "/x.xhtml"), PageRoute.open("/verwaltung/menschen", "/y.xhtml")));
        refused.audit = (module, event, about, arguments) -> told.add(event + " " + String.join(" ", arguments));
    }

    private void answer(String method, String path, int status) {
        refused.note((HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> path;
                    case "getPathInfo" -> null;
                    default -> throw new UnsupportedOperationException(called.getName());
                }), status);
    }

    @Test
    void whatIsAnsweredOrNotThereIsNoRefusal() {
        for (int status : new int[] {200, 302, 304, 404, 500}) {
            answer("GET", "/verwaltung/menschen", status);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aRefusalNamesThePlaceAndNeverASecret() {
        answer("POST", "/passwort/streng-geheim", 403);
        answer("POST", "/anderswo/auch-geheim", 403);
        answer("DELETE", "/api/v1/news/1", 403);
        answer("GET", "/verwaltung/menschen", 403);
        assertThat(told).containsExactly("refusedVisitor POST /passwort/{geheimnis}", "refusedVisitor POST /anderswo/…", "refusedVisitor DELETE /api/v1/news/1",
                "refusedVisitor GET /verwaltung/menschen");
    }

    @Test
    void theSameRefusalStandsThereOnceForEachSender() {
        for (int i = 0; i < 5; i++) {
            answer("GET", "/verwaltung/menschen", 403);
            answer("GET", "/suche", 429);
            refused.noteWrongKey();
        }
        assertThat(told).containsExactly("refusedVisitor GET /verwaltung/menschen", "brakedVisitor ", "keyRefused ");
        network = "192.0.2.2";
        answer("GET", "/suche", 429);
        assertThat(told).hasSize(4);
    }

    @Test
    void nobodyFillsTheLog() {
        for (int i = 0; i < 1000; i++) {
            answer("DELETE", "/api/v1/" + i, 403);
        }
        assertThat(told).hasSize(RefusedRequests.MOST);
    }
}
