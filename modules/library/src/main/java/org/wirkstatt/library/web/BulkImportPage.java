package org.wirkstatt.library.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.bulk.BulkFile;
import org.wirkstatt.library.bulk.BulkImport;
import org.wirkstatt.library.bulk.BulkImports;
import org.wirkstatt.library.bulk.BulkLine;
import org.wirkstatt.library.bulk.BulkState;
import org.wirkstatt.library.bulk.Outcome;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.Language;

/** One import: what would happen, how far it is, and what became of each line. */
@Named("libraryBulkImportPage")
@ViewScoped
public class BulkImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 100;

    /** A line of the table. @param path of the material; empty where none came of it */
    public record Row(int number, String files, String outcome, String reason, String place, String path) {
    }

    /** @param label with the number of lines @param chosen whether the table shows them now */
    public record View(String label, String path, boolean chosen) {
    }

    @Inject
    transient BulkImports imports;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Clock clock;

    private String id;
    private String outcome;
    private String page;
    private transient BulkImport found;
    private transient Map<Outcome, Long> counts;
    private transient List<Row> rows;

    public void load() {
        getImport();
    }

    public BulkImport getImport() {
        if (found == null) {
            if (id == null || !id.matches("[1-9]\\d{0,17}")) {
                throw new NotFoundException("import/" + id);
            }
            found = imports.get(Long.parseLong(id));
            counts = imports.counts(found.id());
        }
        return found;
    }

    public synchronized void run() {
        imports.run(getImport().id());
        Redirect.to(getImport().path());
    }

    public synchronized void cancel() {
        imports.cancel(getImport().id());
        Redirect.to(getImport().path());
    }

    public String getTitle() {
        return text("bulk.of", getImport().source());
    }

    public String getState() {
        return text("bulk.state." + getImport().state());
    }

    /** What the state means, in a sentence. */
    public String getStateText() {
        BulkState state = getImport().state();
        return switch (state) {
            case UNREADABLE -> text("bulk.reason." + getImport().fault(), getImport().faultDetail());
            case LOOKED -> text("bulk.say.LOOKED", count(Outcome.READY));
            case LOOKING, RUNNING -> text("bulk.say." + state, (long) getDone(), (long) getMax());
            case CANCELLED, DONE -> text("bulk.say." + state, count(Outcome.TAKEN));
        };
    }

    private long count(Outcome wanted) {
        getImport();
        return counts.getOrDefault(wanted, 0L);
    }

    private long total() {
        getImport();
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Address of this page while the portal works on it. */
    public String getProgress() {
        return isBusy() ? getImport().path() : "";
    }

    public boolean isBusy() {
        return getImport().state().isBusy();
    }

    public int getDone() {
        return (int) (getImport().state() == BulkState.LOOKING ? total() - count(Outcome.PENDING) : count(Outcome.TAKEN));
    }

    /** What {@link #getDone()} counts to. */
    public int getMax() {
        return (int) (getImport().state() == BulkState.LOOKING ? total() : count(Outcome.TAKEN) + count(Outcome.READY));
    }

    public boolean isMayRun() {
        BulkState state = getImport().state();
        return getImport().mayRun(clock.instant()) && (state != BulkState.LOOKED || count(Outcome.READY) > 0);
    }

    public String getRunLabel() {
        return text(getImport().state() == BulkState.LOOKED ? "bulk.run" : "bulk.resume");
    }

    public List<View> getViews() {
        Optional<Outcome> chosen = chosen();
        return Stream.concat(Stream.of(new View(text("bulk.choose.all", total()), getImport().path(), chosen.isEmpty())),
                Arrays.stream(Outcome.values()).filter(o -> count(o) > 0).map(o -> new View(text("bulk.outcome." + o) + " (" + count(o) + ")",
                        getImport().path() + "?ergebnis=" + o.name().toLowerCase(Locale.ROOT), chosen.filter(o::equals).isPresent()))).toList();
    }

    private Optional<Outcome> chosen() {
        return Arrays.stream(Outcome.values()).filter(o -> o.name().toLowerCase(Locale.ROOT).equals(outcome)).findFirst();
    }

    public List<Row> getRows() {
        if (rows == null) {
            List<BulkLine> lines = imports.lines(getImport().id(), chosen().map(List::of).orElse(List.of(Outcome.values())),
                    ResultPage.first(getPageNumber(), PAGE_SIZE), PAGE_SIZE);
            Map<Integer, String> files = imports.files(getImport().id(), lines).stream()
                    .collect(Collectors.groupingBy(BulkFile::line, Collectors.mapping(BulkFile::path, Collectors.joining(", "))));
            rows = lines.stream().map(l -> row(l, files.getOrDefault(l.number(), ""))).toList();
        }
        return rows;
    }

    private Row row(BulkLine line, String files) {
        return new Row(line.number(), files, text("bulk.outcome." + line.outcome()), line.reason(),
                line.metaFile().isEmpty() ? "" : text("bulk.place", line.metaFile(), String.valueOf(line.metaLine())),
                line.materialSlug() == null ? "" : "/toolkit/" + line.materialSlug());
    }

    public int getPageNumber() {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public int getPages() {
        return (int) ((chosen().map(this::count).orElse(total()) + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageUrl() {
        return getImport().path() + "?" + chosen().map(o -> "ergebnis=" + o.name().toLowerCase(Locale.ROOT) + "&").orElse("");
    }

    private String text(String key, Object... arguments) {
        return labels.text(language.getLocale(), key, arguments);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
