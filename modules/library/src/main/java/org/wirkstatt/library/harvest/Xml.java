package org.wirkstatt.library.harvest;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document through StAX. Characters that XML 1.0 (section 2.2) knows no way to write, as texts out of PDFs have them, are left out. */
final class Xml {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Xml() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that brings its namespace, and the place of its schema. @param prefix empty for the default namespace */
    Xml root(String prefix, String name, String namespace, String schema) {
        return write(() -> {
            xml.writeStartElement(prefix, name, namespace);
            if (prefix.isEmpty()) {
                xml.writeDefaultNamespace(namespace);
            } else {
                xml.writeNamespace(prefix, namespace);
            }
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", namespace + " " + schema);
        });
    }

    Xml namespace(String prefix, String namespace) {
        return write(() -> xml.writeNamespace(prefix, namespace));
    }

    /** Begins an element of the default namespace. */
    Xml start(String name) {
        return write(() -> xml.writeStartElement(name));
    }

    Xml attribute(String name, String value) {
        return write(() -> xml.writeAttribute(name, clean(value)));
    }

    Xml characters(String value) {
        return write(() -> xml.writeCharacters(clean(value)));
    }

    Xml end() {
        return write(xml::writeEndElement);
    }

    Xml element(String name, String value) {
        return start(name).characters(value).end();
    }

    Xml element(String prefix, String name, String namespace, String value) {
        return write(() -> xml.writeStartElement(prefix, name, namespace)).characters(value).end();
    }

    /** Ends the document. */
    String finish() {
        write(xml::writeEndDocument).write(xml::flush);
        return text.toString();
    }

    private static String clean(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the answer cannot be written", e);
        }
    }
}
