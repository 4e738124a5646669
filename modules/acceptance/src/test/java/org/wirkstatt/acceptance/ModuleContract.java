package org.wirkstatt.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a module's contract that shows in a running portal: its pages open for somebody, without findings of axe, errors in the console, requests
 * to others or sideways scrolling on a phone; its REST operations change nothing for visitors, and nothing answers with a fault of the server.
 */
final class ModuleContract {

    private static final List<String> LOGINS = List.of("", "mitglied", "initiative", "neu", "koordination", "programm", "moderation", "redaktion", "betrieb");
    private static final int PHONE = 390;

    private final RunningPortal portal;
    private final Map<String, FormClient> people = new LinkedHashMap<>();

    ModuleContract(RunningPortal portal) {
        this.portal = portal;
        LOGINS.forEach(login -> {
            FormClient client = new FormClient(portal.base());
            if (!login.isEmpty()) {
                client.signIn(login, password(login));
            }
            people.put(login, client);
        });
    }

    private static String password(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026";
    }

    /** Modules that run, with the patterns of their pages. */
    Map<String, List<String>> modules() {
        Map<String, List<String>> modules = new TreeMap<>();
        Matcher parts = Pattern.compile("data-module=\"([^\"]+)\"(.*?)</section>", Pattern.DOTALL).matcher(people.get("betrieb").get("/verwaltung/module").body());
        while (parts.find()) {
            Matcher routes = Pattern.compile("data-route=\"([^\"]+)\"").matcher(parts.group(2));
            modules.put(parts.group(1), routes.results().map(route -> route.group(1)).toList());
        }
        return modules;
    }

    /**
     * Opens {@code addresses} in a browser, each as the first person for whom it opens.
     *
     * @return everything that breaks the contract, one line each; addresses that open for nobody are left out
     */
    List<String> pages(Iterable<String> addresses) {
        List<String> findings = new ArrayList<>();
        Map<String, List<String>> byPerson = new LinkedHashMap<>();
        for (String address : addresses) {
            for (Map.Entry<String, FormClient> person : people.entrySet()) {
                int status = person.getValue().get(address).statusCode();
                if (status >= 500) {
                    findings.add(address + " answers " + status + " for " + person.getKey());
                }
                if (status == 200) {
                    byPerson.computeIfAbsent(person.getKey(), login -> new ArrayList<>()).add(address);
                    break;
                }
            }
        }
        byPerson.forEach((login, opened) -> findings.addAll(look(login, opened)));
        return findings;
    }

    private List<String> look(String login, List<String> addresses) {
        List<String> findings = new ArrayList<>();
        try (Browser browser = Browser.open(portal.base())) {
            if (!login.isEmpty()) {
                browser.signIn(login, password(login));
            }
            browser.width(PHONE);
            for (String address : addresses) {
                browser.consoleErrors();
                browser.foreignRequests();
                browser.go(address);
                browser.accessibilityFindings().forEach(finding -> findings.add(address + ": " + finding));
                browser.consoleErrors().forEach(error -> findings.add(address + ": " + error));
                browser.foreignRequests().forEach(request -> findings.add(address + " asks " + request));
                if (browser.overflow() > 0) {
                    findings.add(address + " scrolls sideways at " + PHONE + " pixels");
                }
            }
        }
        return findings;
    }

    /**
     * Calls {@code operations} as a visitor.
     *
     * @param operations method and path, such as {@code GET /api/v1/muster/entries}
     * @return everything that breaks the contract, one line each
     */
    List<String> operations(Set<String> operations) {
        List<String> findings = new ArrayList<>();
        for (String operation : operations) {
            String[] parts = operation.split(" ", 2);
            int status = portal.send(parts[0], parts[1].replaceAll("\\{[^}]+}", "999999")).statusCode();
            if (status >= 500) {
                findings.add(operation + " answers " + status);
            }
            if (!parts[0].equals("GET") && status < 300) {
                findings.add(operation + " does something for visitors: " + status);
            }
        }
        return findings;
    }
}
