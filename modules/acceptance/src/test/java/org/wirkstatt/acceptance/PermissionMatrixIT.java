package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

/**
 * Every page that a module declares and every operation that the description of the REST interface names, called as everybody there is, and
 * compared with {@link PermissionTable}. A new page without a line fails the build.
 */
class PermissionMatrixIT {

    /** Answers that come from servlets, which declare no routes. */
    private static final List<String> OTHERS = List.of("/verwaltung/protokoll.csv");
    /** For a segment in braces, by the beginning of the address: what to put there. Two values make two rows, named after the braces. */
    private static final Map<String, Map<String, String>> SAMPLES = new LinkedHashMap<>();
    private static final Map<String, String> REGIONS = new TreeMap<>(Map.of("own", "musterregion", "other", "mint-region-trier"));

    /** A file, and the material that has it. */
    private static final String FILE = "glossar.pdf";
    private static final String FILE_OF = "glossar-qualitaet-und-wirkung";

    static {
        SAMPLES.put("/regionen/{", REGIONS);
        SAMPLES.put("/nachricht/region/{", REGIONS);
        SAMPLES.put("/toolkit/{slug}/ansicht/{", Map.of("", FILE_OF));
        SAMPLES.put("/toolkit/{slug}/lesen/{", Map.of("", FILE_OF));
        SAMPLES.put("/toolkit/{", Map.of("", "treppe-gehen"));
        SAMPLES.put("/toolkit/pakete/{", Map.of("", "workshop-paket-1"));
        SAMPLES.put("/selbstanalyse/kriterien/{", Map.of("", "a1"));
        SAMPLES.put("/selbstanalyse/ausgaben/{", Map.of("", "wirkstatt-2026"));
        SAMPLES.put("/selbstanalyse/laeufe/{", Map.of("", "999999"));
        SAMPLES.put("/selbstanalyse/geteilt/{", Map.of("", "999999"));
        SAMPLES.put("/aktuelles/{", Map.of("", "transferwerkstatt-2025"));
        SAMPLES.put("/verwaltung/aktuelles/{", Map.of("", "transferwerkstatt-2025"));
        SAMPLES.put("/verwaltung/module/{", Map.of("", "selfanalysis"));
        SAMPLES.put("/verwaltung/moduldaten/{", Map.of("", "selfanalysis"));
        SAMPLES.put("/verwaltung/seiten/{", Map.of("", "hilfe"));
        SAMPLES.put("/pflege/{", Map.of("", "library.material"));
        SAMPLES.put("/uebergabe/{", REGIONS);
        SAMPLES.put("/initiativen/{", Map.of("", "beispielwerkstatt"));
        SAMPLES.put("/forum/{", new TreeMap<>(Map.of("public", "workshop-zyklus", "circle", "durchgang-beispiel")));
        SAMPLES.put("/forum/thema/{", new TreeMap<>(Map.of("public", "5-wie-gewinnen-sie-kleine-initiativen-fuer-den-ersten-workshop", "circle",
                "1-darf-ich-im-ersten-quartal-noch-initiativen-nachmelden")));
        SAMPLES.put("/verwaltung/forum/{", Map.of("", "workshop-zyklus"));
        SAMPLES.put("/verwaltung/forum-archiv/{", Map.of("", "999999"));
        SAMPLES.put("/verwaltung/post/{", Map.of("", "999999"));
        SAMPLES.put("/vokabular/{", Map.of("", "stufe"));
        SAMPLES.put("/verwaltung/menschen/{", new TreeMap<>(Map.of("own", "7", "other", "5")));
    }

    /** Stands for the secret in a link that was mailed. Wrong ones are braked, so they are tried once. */
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();
    private static RunningPortal portal;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        PEOPLE.put("Visitor", "");
        Map<String, String> logins = new LinkedHashMap<>();
        Stream.of("Member mitglied", "Initiative initiative", "Koordination koordination", "Newcomer neu", "Alum alumni", "Buddy buddy", "Editor lektorat",
                "Moderator moderation", "Programme programm", "Administrator betrieb").map(pair -> pair.split(" ")).forEach(pair -> logins.put(pair[0], pair[1]));
        logins.forEach((name, login) -> {
            try (Browser browser = Browser.open(portal.base())) {
                browser.signIn(login, Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026");
                PEOPLE.put(name, browser.driver().manage().getCookies().stream().map(PermissionMatrixIT::header).collect(Collectors.joining("; ")));
            }
        });
    }

    private static String header(Cookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    @AfterAll
    static void forget() {
        PEOPLE.clear();
    }

    @Test
    void everyPageAndEveryOperationAnswersEachPersonAsTheTableSays() throws Exception {
        PermissionTable found = new PermissionTable();
        for (String pattern : routes()) {
            for (Map.Entry<String, String> address : addresses(pattern).entrySet()) {
                found.put("GET " + address.getKey(), answers("GET", address.getValue(), 0));
            }
        }
        for (String other : OTHERS) {
            found.put("GET " + other, answers("GET", other, 0));
        }
        for (Map.Entry<String, String> operation : operations(portal).entrySet()) {
            String method = operation.getKey().substring(0, operation.getKey().indexOf(' '));
            found.put(operation.getKey(), answers(method, operation.getValue(), 60));
        }
        everybodyIsStillSignedIn();
        if (Boolean.getBoolean("wirkstatt.permissions.write")) {
            found.write(List.copyOf(PEOPLE.keySet()));
            return;
        }
        assertThat(differences(PermissionTable.read().rows(), found.rows())).as("answers that differ from docs/permissions.md").isEmpty();
    }

    private static List<String> differences(Map<String, List<String>> expected, Map<String, List<String>> found) {
        List<String> differences = new ArrayList<>();
        List<String> people = List.copyOf(PEOPLE.keySet());
        found.forEach((row, answers) -> {
            if (!expected.containsKey(row)) {
                differences.add(row + " is not in the table: " + answers);
            } else {
                for (int i = 0; i < people.size(); i++) {
                    if (!answers.get(i).equals(expected.get(row).get(i))) {
                        differences.add(row + " for " + people.get(i) + ": " + answers.get(i) + ", the table says " + expected.get(row).get(i));
                    }
                }
            }
        });
        expected.keySet().stream().filter(row -> !found.containsKey(row)).forEach(row -> differences.add(row + " is in the table, but not in the portal"));
        return differences;
    }

    /** Patterns of all modules, as the page of the modules shows them. */
    private static List<String> routes() throws Exception {
        Matcher routes = Pattern.compile("data-route=\"([^\"]+)\"").matcher(send("GET", "/verwaltung/module", PEOPLE.get("Administrator")).body());
        List<String> found = new ArrayList<>(List.of("/", "/verwaltung"));
        while (routes.find()) {
            found.add(routes.group(1));
        }
        assertThat(found).hasSizeGreaterThan(50);
        Collections.sort(found);
        return found;
    }

    /** Rows with an address that can be called. */
    static Map<String, String> addresses(String pattern) {
        Map<String, String> sample = SAMPLES.entrySet().stream().filter(entry -> pattern.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(Map.of("", "1"));
        Map<String, String> addresses = new LinkedHashMap<>();
        if (!pattern.contains("{")) {
            addresses.put(pattern, pattern);
        } else {
            sample.forEach((name, value) -> addresses.put(pattern + (name.isEmpty() ? "" : " " + name), pattern.replaceAll("\\{(geheimnis|token)}", SECRET).replace("{file}", FILE).replaceFirst("\\{[^}]+}", value).replaceAll("\\{[^}]+}", "1")));
        }
        return addresses;
    }

    /** Operations of the description: method and path, with a sample address. */
    static Map<String, String> operations(RunningPortal portal) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.base() + "/openapi")).header("Accept", "application/json").build();
        JsonNode paths = new ObjectMapper().readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body()).path("paths");
        Map<String, String> operations = new TreeMap<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                operations.put(method.toUpperCase() + " " + path.getKey(), path.getKey().replaceAll("\\{[^}]+}", path.getKey().contains("/regions/") ? "musterregion" : "999999"));
            }
        }));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private static List<String> answers(String method, String address, long pauseMillis) throws Exception {
        if (address.contains(SECRET)) {
            assertThat(send(method, address, "").statusCode()).as(address).isIn(200, 404, 410, 429);
            return Collections.nCopies(PEOPLE.size(), "by link");
        }
        List<Integer> statuses = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (String cookies : PEOPLE.values()) {
            HttpResponse<String> answer = send(method, address, cookies);
            statuses.add(answer.statusCode());
            answers.add(word(answer));
            Thread.sleep(pauseMillis); // REST counts calls by sender
        }
        return statuses.stream().allMatch(status -> status == 404) ? Collections.nCopies(answers.size(), "absent") : answers;
    }

    private static String word(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 200, 201, 204, 400, 409, 415, 422 -> "yes";
            case 301, 302, 303, 307 -> location.contains("/anmelden") ? "sign in" : "yes";
            case 401 -> "sign in";
            case 403 -> "no";
            case 404 -> "hidden";
            default -> String.valueOf(answer.statusCode());
        };
    }

    private static void everybodyIsStillSignedIn() throws Exception {
        for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
            if (!person.getValue().isEmpty()) {
                assertThat(send("GET", "/konto", person.getValue()).statusCode()).as(person.getKey()).isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> send(String method, String address, String cookies) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.base() + address)).timeout(Duration.ofSeconds(60))
                .method(method, method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"))
                .header("Origin", portal.base());
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
