package org.wirkstatt.selfanalysis.result.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.result.ResultSheet;

/**
 * Writes a result as PDF/UA-1 (ISO 14289-1): tagged, with language, title, bookmarks, heads of tables, alternative text of every picture and all fonts
 * inside. The same sheet gives the same bytes. Two are made at a time; thread safe.
 */
@ApplicationScoped
public class ResultPdf {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 20;
    /** Held, as loggers are collected otherwise. Says at each font that tables of variants are not read. */
    private static final Logger FONT_TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    @Inject
    Labels labels;

    static {
        FONT_TABLES.setLevel(Level.SEVERE);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    protected ResultPdf() {
    }

    /** For tests. */
    public ResultPdf(Labels labels) {
        this.labels = labels;
    }

    /** @throws BusyException if others are being made for a while */
    public byte[] of(ResultSheet sheet) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return write(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private byte[] write(ResultSheet sheet) throws IOException {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(LadderDrawer.TYPE, new LadderDrawer(sheet.rows().stream().map(ResultSheet.Row::ladder).toList()));
        PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withProducer("Wirkstatt");
        builder.useObjectDrawerFactory(drawers);
        builder.withHtmlContent(ResultMarkup.of(sheet, labels), null);
        DocumentFont.register(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(calendar(sheet.run().openedAt()));
            document.getDocumentInformation().setModificationDate(calendar(sheet.run().openedAt()));
            document.setDocumentId(sheet.run().id());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
