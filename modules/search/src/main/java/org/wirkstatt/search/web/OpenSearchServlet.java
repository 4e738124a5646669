package org.wirkstatt.search.web;

import java.io.IOException;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.search.SearchLink;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.platform.text.Texts;

/** Lets browsers offer this portal as a search engine (OpenSearch 1.1). */
@WebServlet("/opensearch.xml")
public class OpenSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final int LONGEST_NAME = 16;

    @Inject
    transient PublicAddress address;
    @Inject
    transient SearchLink link;
    @Inject
    transient Texts texts;
    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/opensearchdescription+xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "OpenSearchDescription");
            xml.writeDefaultNamespace(NAMESPACE);
            String siteName = settings.find("wirkstatt.site.name").orElse("Wirkstatt");
            element(xml, "ShortName", siteName.substring(0, Math.min(siteName.length(), LONGEST_NAME)));
            element(xml, "Description", texts.of("search", "opensearch.description", Locale.GERMAN));
            element(xml, "InputEncoding", "UTF-8");
            url(xml, "text/html", link.path() + "?q={searchTerms}");
            url(xml, "application/x-suggestions+json", link.suggestionsPath() + "?q={searchTerms}");
            url(xml, "application/json", "/api/v1/search?q={searchTerms}");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the OpenSearch description cannot be written", e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void url(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", address.of(template));
    }
}
