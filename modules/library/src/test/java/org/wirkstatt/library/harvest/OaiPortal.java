package org.wirkstatt.library.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wirkstatt.library.material.Toolkit;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.library.testing.Standards;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

/** A repository of a few records in one answer; every answer is compared with the schemas. */
final class OaiPortal implements AutoCloseable {

    static final int PAGE = 3;

    final AdjustableClock clock = new AdjustableClock();
    private final TestDatabase db;

    OaiPortal(TestDatabase.Kind kind) {
        db = TestDatabase.of(kind, "library");
    }

    /** What editors do, in a transaction of its own. */
    OaiPortal edit(Consumer<Toolkit> work) {
        db.run(em -> work.accept(new Toolkit(em)));
        return this;
    }

    OaiPortal publish(String... titles) {
        return edit(toolkit -> {
            for (String title : titles) {
                toolkit.service.create(Toolkit.titled(title), title);
            }
        });
    }

    /** Forgets a material as if it had never been there. */
    void delete(String slug) {
        db.run(em -> em.createNativeQuery("delete from library_material where slug = ?1").setParameter(1, slug).executeUpdate());
    }

    String text(String query) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                sent.computeIfAbsent(pair.split("=", 2)[0], name -> new ArrayList<>()).add(pair.split("=", 2)[1]);
            }
        }
        return db.call(em -> {
            Toolkit toolkit = new Toolkit(em).as(Person.VISITOR);
            Harvest harvest = new Harvest();
            harvest.records = new HarvestRepository();
            harvest.records.em = em;
            harvest.materials = toolkit.reader;
            harvest.clock = clock;
            OaiProvider provider = new OaiProvider();
            provider.harvest = harvest;
            provider.address = () -> "https://portal.example.org";
            provider.clock = clock;
            provider.labels = toolkit.labels;
            provider.pageSize = PAGE;
            provider.settings = new NoSettings();
            provider.identifiers = new OaiIdentifiers();
            provider.identifiers.address = provider.address;
            provider.identifiers.domain = Optional.empty();
            provider.records = new RecordWriter();
            provider.records.identifiers = provider.identifiers;
            provider.records.address = provider.address;
            provider.records.labels = toolkit.labels;
            provider.records.amb = toolkit.amb;
            return provider.answer(sent);
        });
    }

    Document ask(String query) {
        return Standards.oaiPmh(text(query));
    }

    /** Code of the error that {@code query} leads to; empty for none. */
    String error(String query) {
        NodeList errors = ask(query).getElementsByTagNameNS("*", "error");
        return errors.getLength() == 0 ? "" : ((Element) errors.item(0)).getAttribute("code");
    }

    static List<Element> elements(Document answer, String name) {
        NodeList found = answer.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<String> texts(Document answer, String name) {
        return elements(answer, name).stream().map(Element::getTextContent).toList();
    }

    /** All answers of a list, one after the other. */
    List<Document> harvest(String query) {
        List<Document> answers = new ArrayList<>(List.of(ask(query)));
        String verb = query.replaceAll(".*verb=([A-Za-z]+).*", "$1");
        for (List<String> token = texts(answers.get(0), "resumptionToken"); !token.isEmpty() && !token.get(0).isEmpty(); token = texts(answers.get(answers.size() - 1), "resumptionToken")) {
            answers.add(ask("verb=" + verb + "&resumptionToken=" + token.get(0)));
        }
        return answers;
    }

    @Override
    public void close() {
        db.close();
    }

    private static final class NoSettings implements Settings {

        @Override
        public Optional<String> find(String key) {
            return Optional.empty();
        }

        @Override
        public long version() {
            return 0;
        }
    }
}
