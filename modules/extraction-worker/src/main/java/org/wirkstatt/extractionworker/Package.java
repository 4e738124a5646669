package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML parts of an office document, read without anything from outside and only so far. */
final class Package implements AutoCloseable {

    private static final int MOST_BYTES = 60_000_000;
    private final ZipFile zip;

    Package(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    /** Names of parts that match, in the order of the numbers in them. */
    List<String> parts(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return zip.stream().map(ZipEntry::getName).filter(name -> wanted.matcher(name).matches())
                .sorted(java.util.Comparator.comparingInt(Package::number).thenComparing(name -> name)).limit(2_000).toList();
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    /** Reads a part, if it is there. */
    void read(String name, DefaultHandler handler) throws IOException, SAXException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("a part of more than " + MOST_BYTES + " bytes");
            }
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new java.io.ByteArrayInputStream(bytes)), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of the JDK knows these features", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
