package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.fence.BackgroundCalls;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.SitemapContributor;

/** Public pages for search engines (sitemaps.org protocol 0.9, which allows 50,000 addresses in one file). */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST = 50_000;

    @Inject
    @Any
    transient Instance<SitemapContributor> contributors;
    @Inject
    transient PublicAddress address;
    @Inject
    transient BackgroundCalls calls;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Validators.grant(request, response);
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        try (Stream<SitemapContributor.Entry> entries = calls.on(contributors).stream().flatMap(this::entries)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (var entry : (Iterable<SitemapContributor.Entry>) entries.limit(MOST)::iterator) {
                write(entry, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the sitemap cannot be written", e);
        }
    }

    /** Read whole, inside the fence; what one module fails to say is left out. */
    private Stream<SitemapContributor.Entry> entries(SitemapContributor contributor) {
        try {
            return calls.ask(contributor, SitemapContributor.class, () -> {
                try (Stream<SitemapContributor.Entry> own = contributor.sitemap()) {
                    return own.limit(MOST).toList();
                }
            }).stream();
        } catch (Exception | LinkageError failed) { // counted and logged by the fence
            return Stream.empty();
        }
    }

    private void write(SitemapContributor.Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address.of(entry.path()));
        if (entry.changedAt() != null) {
            element(xml, "lastmod", DateTimeFormatter.ISO_LOCAL_DATE.format(entry.changedAt().atZone(ZoneOffset.UTC)));
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
