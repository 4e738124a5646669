package org.wirkstatt.administration.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.administration.AuditReading;
import org.wirkstatt.administration.AuditReading.Line;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.TableCell;

/**
 * The audit log as CSV (RFC 4180) with the filter of the page, at most 100,000 entries. That it was taken is an entry itself. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe.
 */
@WebServlet("/verwaltung/protokoll.csv")
public class AuditExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BATCH = 1000;
    private static final int MOST_BATCHES = 100;

    @Inject
    transient AuditReading audit;
    @Inject
    transient AuditLog log;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Instance<Identification> identification;
    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn() && !identification.isUnsatisfied()) {
            response.sendRedirect(identification.get().signInPath() + "?weiter=/verwaltung/protokoll");
            return;
        }
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale known ? known : Locale.GERMAN;
        Instant now = clock.instant();
        Filter asked = AuditQuery.of(parameters).filter();
        // what comes while we write would move the pages
        Filter filter = new Filter(asked.person(), asked.event(), asked.from(), Optional.of(asked.until().filter(now::isAfter).orElse(now)));
        ResultPage<Line> first;
        try {
            first = audit.list(filter, 1, BATCH, locale);
        } catch (NotAllowedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        log.record("administration", "auditExported", asked.person(), String.valueOf(first.total()));
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"protokoll-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".csv\"");
        response.getWriter().write('\uFEFF'); // by which spreadsheets know UTF-8
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(response.getWriter())) {
            csv.writeRecord("number", "at", "actor", "acted_as", "about", "event", "sentence", "arguments");
            for (int page = 1; page <= Math.min(first.pages(), MOST_BATCHES); page++) {
                (page == 1 ? first : audit.list(filter, page, BATCH, locale)).items().forEach(line -> write(csv, line));
            }
        }
    }

    private static void write(CsvWriter csv, Line line) {
        csv.writeRecord(String.valueOf(line.entry().number()), line.entry().at().toString(), id(line.entry().actor()), id(line.entry().actedAs()),
                id(line.entry().about()), line.entry().module() + "." + line.entry().event(), TableCell.harmless(line.sentence()),
                line.entry().arguments().stream().map(TableCell::harmless).collect(Collectors.joining(" | ")));
    }

    private static String id(Optional<MemberId> member) {
        return member.map(id -> String.valueOf(id.value())).orElse("");
    }
}
