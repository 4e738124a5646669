package org.wirkstatt.library.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Compares answers with the rules of published formats (src/test/resources/standards). */
public final class Standards {

    private static final Schema OAI = oai();

    private Standards() {
    }

    private static Schema oai() {
        String published = System.getProperty("wirkstatt.standards");
        Stream<URL> files = Stream.of("dc.xsd", "oai_dc.xsd", "oai-identifier.xsd", "oai-pmh.xsd").map(name -> find(published, name));
        Source[] sources = Stream.concat(files, Stream.of(Objects.requireNonNull(Standards.class.getResource("/META-INF/resources/assets/oai-amb.xsd"))))
                .map(url -> new StreamSource(url.toExternalForm())).toArray(Source[]::new);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas of OAI-PMH cannot be read", e);
        }
    }

    private static URL find(String folder, String name) {
        try {
            return folder == null ? Objects.requireNonNull(Standards.class.getResource("/standards/" + name), name) : new File(folder, name).toURI().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the answer as a document @throws AssertionError naming the first breach of the schemas */
    public static Document oaiPmh(String answer) {
        try {
            OAI.newValidator().validate(new StreamSource(new StringReader(answer)));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + " in\n" + answer, e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaches of AMB; empty for none. */
    public static List<String> amb(String json) {
        try (InputStream rules = Standards.class.getResourceAsStream("/standards/amb.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(rules.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON).validate(json, InputFormat.JSON).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
