package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/**
 * Tells what a file is and reads its text with Tika. Only the formats of {@link #READ} reach a parser; no text recognition, nothing
 * embedded, no other programs, no network.
 */
final class FileReader {

    private static final Set<String> READ = Set.of("application/pdf", "application/rtf", "application/epub+zip", "application/xhtml+xml",
            "application/msword", "application/vnd.ms-powerpoint", "application/vnd.ms-excel");
    private static final List<String> READ_FAMILIES = List.of("text/", "application/vnd.openxmlformats-officedocument.",
            "application/vnd.oasis.opendocument.", "application/vnd.ms-word.", "application/vnd.ms-excel.", "application/vnd.ms-powerpoint.");
    private static final List<String> WITHOUT_TEXT = List.of("image/", "audio/", "video/");
    private static final String PROTECTED_OFFICE_FILE = "application/x-tika-ooxml-protected";
    private static final String PRESENTATION = "application/vnd.oasis.opendocument.presentation";

    private final TikaConfig config;
    private final AutoDetectParser parser;

    FileReader() throws IOException {
        try (InputStream in = FileReader.class.getResourceAsStream("tika-config.xml")) {
            config = new TikaConfig(in);
            parser = new AutoDetectParser(config);
        } catch (TikaException | SAXException e) {
            throw new IllegalStateException("tika-config.xml is not usable", e);
        }
    }

    Answer read(Request request) throws IOException {
        Path file = Path.of(request.file());
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
        if (Files.size(file) == 0) {
            return Answer.unreadable(typeOfName(request.name()), "EMPTY");
        }
        String type = "application/octet-stream";
        try (TikaInputStream in = TikaInputStream.get(file)) {
            type = name(config.getDetector().detect(in, metadata));
            if (type.equals(PROTECTED_OFFICE_FILE)) {
                return Answer.unreadable(typeOfName(request.name()), "ENCRYPTED");
            }
            if (WITHOUT_TEXT.stream().anyMatch(type::startsWith)) {
                return Answer.withoutText(type);
            }
            if (!READ.contains(type) && READ_FAMILIES.stream().noneMatch(type::startsWith)) {
                return Answer.unreadable(type, "UNSUPPORTED");
            }
            return text(type, in, file, metadata);
        } catch (EncryptedDocumentException e) {
            return Answer.unreadable(type, "ENCRYPTED");
        } catch (StackOverflowError | TooMuchTextException e) {
            return Answer.unreadable(type, "TOO_COMPLEX");
        } catch (TikaException | SAXException | IOException | RuntimeException e) { // a parser on a hostile file may throw anything
            return Answer.unreadable(type, bomb(e) ? "TOO_COMPLEX" : "CORRUPT");
        }
    }

    private Answer text(String type, TikaInputStream in, Path file, Metadata metadata) throws IOException, SAXException, TikaException {
        SectionHandler handler = new SectionHandler();
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        parser.parse(in, handler, metadata, context);
        List<Answer.Section> sections = switch (type) {
            case PRESENTATION -> Slides.read(file); // Tika's output does not tell slides apart
            case "text/markdown" -> Headings.split(handler.plainText());
            default -> handler.sections();
        };
        List<Answer.Section> clean = sections.stream()
                .map(s -> new Answer.Section(s.page(), CleanText.line(s.heading()), CleanText.of(s.text()), s.notes()))
                .filter(s -> !s.text().isEmpty()).toList();
        int pages = Math.max(handler.pages(), sections.stream().mapToInt(Answer.Section::page).max().orElse(0));
        return new Answer(type, "", clean, pages, first(metadata, TikaCoreProperties.TITLE.getName()), first(metadata, "dc:language", "language"),
                Accessibility.findings(type, file, !clean.isEmpty()));
    }

    private static boolean bomb(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(java.util.Locale.ROOT);
            if (t instanceof TooMuchTextException || message.contains("zip bomb") || message.contains("max_entry_size") || message.contains("record_array")) {
                return true;
            }
        }
        return false;
    }

    private static String first(Metadata metadata, String... names) {
        return List.of(names).stream().map(metadata::get).flatMap(value -> Optional.ofNullable(value).stream())
                .map(CleanText::line).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    private static String name(MediaType type) {
        String name = type.getBaseType().toString();
        return name.equals("text/x-web-markdown") ? "text/markdown" : name;
    }

    private String typeOfName(String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        return name(config.getMimeRepository().detect(null, metadata));
    }
}
