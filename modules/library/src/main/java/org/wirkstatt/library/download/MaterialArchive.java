package org.wirkstatt.library.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.Attribution;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.download.Disposition;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.http.PublicAddress;

/** Everything of a material as one ZIP: its text, its files, and a sheet with the licence and the line to carry along. */
@ApplicationScoped
class MaterialArchive {

    @Inject
    FileStore store;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    void send(MaterialView material, HttpServletResponse response, boolean withBody) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Disposition.of(false, material.slug() + ".zip"));
        response.setHeader("Cache-Control", material.isPublic() ? "public, no-cache" : "private, no-store");
        if (withBody) {
            write(material, response.getOutputStream());
        }
    }

    /** Nothing is held in memory; the files are packed already, so packing them again would only cost time. */
    void write(MaterialView material, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        text(zip, material, "LIZENZ.txt", licenceSheet(material));
        if (!material.content().body().isBlank()) {
            text(zip, material, "text.md", "# " + material.content().title() + "\n\n" + material.content().summary() + "\n\n" + material.content().body());
        }
        for (FileView file : material.files()) {
            begin(zip, material, file.name());
            Files.copy(store.path(file.bytes()), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void text(ZipOutputStream zip, MaterialView material, String name, String text) throws IOException {
        boolean taken = material.files().stream().anyMatch(file -> file.name().equalsIgnoreCase(name));
        begin(zip, material, taken ? "_" + name : name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, MaterialView material, String name) throws IOException {
        ZipEntry entry = new ZipEntry(material.slug() + "/" + name);
        entry.setTime(material.changedAt().toEpochMilli());
        zip.putNextEntry(entry);
    }

    private String licenceSheet(MaterialView material) {
        Locale locale = Locale.GERMAN;
        String origin = address.of(material.path());
        return Attribution.of(material.content(), origin)
                .map(line -> labels.text(locale, line.licence().needsAttribution() ? "sheet.attribution" : "sheet.free") + "\n\n" + line.plain(locale, labels))
                .orElseGet(() -> labels.text(locale, "sheet.internal", material.content().title(), origin)) + "\n";
    }
}
