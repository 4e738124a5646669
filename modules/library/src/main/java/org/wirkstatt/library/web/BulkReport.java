package org.wirkstatt.library.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.bulk.BulkFile;
import org.wirkstatt.library.bulk.BulkImport;
import org.wirkstatt.library.bulk.BulkImports;
import org.wirkstatt.library.bulk.BulkLine;
import org.wirkstatt.library.bulk.Outcome;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.text.TableCell;

/**
 * The report of an import as CSV (RFC 4180), a line for each file: {@code /verwaltung/toolkit-import.csv?id=…}. Cells that a spreadsheet would take for a
 * formula begin with an apostrophe (OWASP, CSV injection).
 */
@WebServlet("/verwaltung/toolkit-import.csv")
public class BulkReport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BATCH = 500;

    @Inject
    transient BulkImports imports;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Instance<Identification> identification;
    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn() && !identification.isUnsatisfied()) {
            response.sendRedirect(identification.get().signInPath() + "?weiter=/verwaltung/toolkit/import");
            return;
        }
        String id = String.valueOf(request.getParameter("id"));
        try {
            write(imports.get(id.matches("[1-9]\\d{0,17}") ? Long.parseLong(id) : 0), request, response);
        } catch (NotAllowedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(BulkImport it, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale known ? known : Locale.GERMAN;
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"toolkit-import-" + it.id() + ".csv\"");
        response.getWriter().write('\uFEFF'); // by which spreadsheets know UTF-8
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(response.getWriter())) {
            csv.writeRecord(List.of("number", "file", "outcome", "reason", "place", "line", "material").stream().map(c -> labels.text(locale, "bulk.column." + c)).toList());
            List<BulkLine> lines = imports.lines(it.id(), List.of(Outcome.values()), 0, BATCH);
            for (int first = 0; !lines.isEmpty(); first += BATCH, lines = imports.lines(it.id(), List.of(Outcome.values()), first, BATCH)) {
                Map<Integer, List<BulkFile>> files = imports.files(it.id(), lines).stream().collect(Collectors.groupingBy(BulkFile::line));
                lines.forEach(line -> write(csv, line, files.getOrDefault(line.number(), List.of()), locale));
            }
        }
    }

    private void write(CsvWriter csv, BulkLine line, List<BulkFile> files, Locale locale) {
        List<String> paths = files.isEmpty() ? List.of("") : files.stream().map(BulkFile::path).toList();
        paths.forEach(path -> csv.writeRecord(String.valueOf(line.number()), TableCell.harmless(path), labels.text(locale, "bulk.outcome." + line.outcome()), TableCell.harmless(line.reason()),
                TableCell.harmless(line.metaFile()), line.metaLine() == 0 ? "" : String.valueOf(line.metaLine()), line.materialSlug() == null ? "" : "/toolkit/" + line.materialSlug()));
    }
}
