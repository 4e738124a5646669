package org.wirkstatt.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.privacy.PersonalData.OwnFile;
import org.wirkstatt.platform.text.Texts;

/** The archive: {@code index.html} to read, {@code daten.json} for machines (GDPR Art. 20(1)), and the person's files. */
@ApplicationScoped
class ExportArchive {

    static final String FORMAT = "wirkstatt-export/1";

    @Inject
    Texts texts;
    @Inject
    FileStore store;
    @Inject
    PublicAddress address;

    void write(List<ExportPart> parts, Instant made, Locale language, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "index.html", ReadableExport.of(parts, made, language, texts));
        add(zip, "daten.json", json(parts, made));
        for (ExportPart part : parts) {
            for (OwnFile file : part.files()) {
                zip.putNextEntry(new ZipEntry(part.pathOf(file)));
                Files.copy(store.path(file.file()), zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String json(List<ExportPart> parts, Instant made) {
        JsonArrayBuilder modules = Json.createArrayBuilder();
        for (ExportPart part : parts) {
            JsonArrayBuilder files = Json.createArrayBuilder();
            part.files().forEach(file -> files.add(Json.createObjectBuilder().add("name", file.name()).add("path", part.pathOf(file))
                    .add("sha256", file.file().sha256())));
            modules.add(Json.createObjectBuilder().add("module", part.module()).add("entries", value(part.entries())).add("files", files));
        }
        JsonObject all = Json.createObjectBuilder().add("format", FORMAT).add("portal", address.base()).add("made", made.toString())
                .add("modules", modules).build();
        java.io.StringWriter text = new java.io.StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.write(all);
        }
        return text.toString();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Collection<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, item) -> object.add(String.valueOf(name), value(item)));
            return object.build();
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        return value instanceof Number number ? Json.createValue(number.doubleValue()) : Json.createValue(String.valueOf(value));
    }
}
