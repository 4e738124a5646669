package org.wirkstatt.library.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.library.harvest.OaiPortal.elements;
import static org.wirkstatt.library.harvest.OaiPortal.texts;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.wirkstatt.library.material.Toolkit;
import org.wirkstatt.library.testing.Standards;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** OAI-PMH 2.0. Every answer is compared with the schemas of the protocol and of both formats by {@link OaiPortal}. */
class OaiProviderTest {

    private static OaiPortal seven(TestDatabase.Kind kind) {
        return new OaiPortal(kind).publish("Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben").edit(t -> t.service.create(Toolkit.forMembers("Geheim"), "g"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHarvestInSeveralAnswersBringsEveryPublicMaterialOnceAndNothingElse(Kind kind) {
        try (OaiPortal portal = seven(kind)) {
            List<Document> answers = portal.harvest("verb=ListRecords&metadataPrefix=oai_dc");

            assertThat(answers).hasSize(3);
            assertThat(answers.stream().flatMap(a -> texts(a, "title").stream())).containsExactlyInAnyOrder("Eins", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben");
            assertThat(elements(answers.get(1), "resumptionToken").get(0).getAttribute("cursor")).isEqualTo("3");
            assertThat(elements(answers.get(1), "resumptionToken").get(0).getAttribute("completeListSize")).isEqualTo("7");
            assertThat(texts(answers.get(2), "resumptionToken")).containsExactly("");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsWithdrawnIsADeletedRecordInTheNextAnswerAndComesBackWhenPublishedAgain(Kind kind) {
        try (OaiPortal portal = seven(kind)) {
            portal.ask("verb=Identify");
            portal.clock.forward(Duration.ofHours(1));
            portal.edit(t -> t.service.archive("zwei")).edit(t -> t.service.correct("drei", t.view("drei").lockVersion(), Toolkit.forMembers("Drei"), ""));

            Document answer = portal.ask("verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20T10:30:00Z");
            assertThat(elements(answer, "header")).hasSize(2).allMatch(h -> h.getAttribute("status").equals("deleted"));
            assertThat(texts(answer, "datestamp")).containsOnly("2026-08-20T11:00:00Z");
            assertThat(elements(answer, "metadata")).isEmpty();
            assertThat(texts(answer, "setSpec")).as("those who harvest a set learn it too").contains("kind:facilitationGuide", "topic:impactLogic");

            portal.clock.forward(Duration.ofHours(1));
            portal.edit(t -> t.service.restore("zwei"));
            answer = portal.ask("verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20T11:30:00Z");
            assertThat(texts(answer, "title")).containsExactly("Zwei");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDeletedRecordOutlivesTheMaterial(Kind kind) {
        try (OaiPortal portal = seven(kind)) {
            String identifier = texts(portal.ask("verb=ListIdentifiers&metadataPrefix=oai_dc"), "identifier").get(0);
            portal.delete("eins");

            Document answer = portal.ask("verb=GetRecord&metadataPrefix=amb&identifier=" + identifier);
            assertThat(elements(answer, "header").get(0).getAttribute("status")).isEqualTo("deleted");
            assertThat(texts(answer, "setSpec")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatNeverWasPublicLeavesNoTrace(Kind kind) {
        try (OaiPortal portal = new OaiPortal(kind).edit(t -> t.service.create(Toolkit.forMembers("Geheim"), "g"))) {
            assertThat(portal.error("verb=ListRecords&metadataPrefix=oai_dc")).isEqualTo("noRecordsMatch");
            portal.edit(t -> t.service.archive("geheim"));
            assertThat(portal.error("verb=ListIdentifiers&metadataPrefix=oai_dc")).isEqualTo("noRecordsMatch");
            assertThat(portal.error("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:portal.example.org:material-1")).isEqualTo("idDoesNotExist");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aChangeGetsALaterDatestampAndTheRestOfAListGoesOnBehindIt(Kind kind) {
        try (OaiPortal portal = seven(kind)) {
            Document first = portal.ask("verb=ListRecords&metadataPrefix=oai_dc");
            String changed = texts(first, "title").get(0);
            portal.clock.forward(Duration.ofMinutes(5));
            portal.edit(t -> t.service.correct(slug(changed), t.view(slug(changed)).lockVersion(), Toolkit.titled(changed + " neu"), ""));

            Document second = portal.ask("verb=ListRecords&resumptionToken=" + texts(first, "resumptionToken").get(0));
            Document third = portal.ask("verb=ListRecords&resumptionToken=" + texts(second, "resumptionToken").get(0));
            assertThat(texts(third, "title")).endsWith(changed + " neu");
            assertThat(texts(portal.ask("verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20T10:05:00Z"), "title")).containsExactly(changed + " neu");
        }
    }

    private static String slug(String title) {
        return org.wirkstatt.platform.text.Slugs.of(title);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void setsAreTheWordsOfTheVocabularies(Kind kind) {
        try (OaiPortal portal = seven(kind)) {
            assertThat(texts(portal.ask("verb=ListSets"), "setSpec")).contains("topic", "topic:impactLogic", "kind:facilitationGuide", "criterion:A1", "stair:4", "phase:workshop2");
            assertThat(portal.harvest("verb=ListIdentifiers&metadataPrefix=oai_dc&set=stair:4").stream().mapToInt(a -> elements(a, "header").size()).sum()).isEqualTo(7);
            assertThat(portal.harvest("verb=ListIdentifiers&metadataPrefix=oai_dc&set=topic").stream().mapToInt(a -> elements(a, "header").size()).sum()).isEqualTo(7);
            assertThat(portal.error("verb=ListIdentifiers&metadataPrefix=oai_dc&set=topic:outreach")).isEqualTo("noRecordsMatch");
        }
    }

    @Test
    void aDescriptionInAmbIsJsonThatKeepsTheRulesOfAmb() {
        try (OaiPortal portal = seven(Kind.H2)) {
            List<String> descriptions = portal.harvest("verb=ListRecords&metadataPrefix=amb").stream().flatMap(a -> texts(a, "description").stream()).toList();
            assertThat(descriptions).hasSize(7).allSatisfy(json -> assertThat(Standards.amb(json)).isEmpty());
            assertThat(Json.createReader(new StringReader(descriptions.get(0))).readObject().getString("id")).startsWith("https://portal.example.org/toolkit/");
        }
    }

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() {
        try (OaiPortal portal = new OaiPortal(Kind.H2).publish("Ziel\u0001e \uD83C\uDF33 & <b>mehr</b> ]]>")) {
            assertThat(texts(portal.ask("verb=ListRecords&metadataPrefix=oai_dc"), "title")).containsExactly("Ziele \uD83C\uDF33 & <b>mehr</b> ]]>");
        }
    }

    @Test
    void theRepositoryDescribesItself() {
        try (OaiPortal portal = seven(Kind.H2)) {
            Document answer = portal.ask("verb=Identify");
            assertThat(texts(answer, "baseURL")).containsExactly("https://portal.example.org/oai");
            assertThat(texts(answer, "deletedRecord")).containsExactly("persistent");
            assertThat(texts(answer, "earliestDatestamp")).containsExactly("2026-08-20T10:00:00Z");
            assertThat(texts(answer, "repositoryIdentifier")).containsExactly("portal.example.org");
            assertThat(texts(portal.ask("verb=ListMetadataFormats"), "metadataPrefix")).containsExactly("oai_dc", "amb");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', badVerb
            verb=Unsinn, badVerb
            verb=Identify&verb=Identify, badVerb
            verb=identify, badVerb
            verb=Identify&set=topic, badArgument
            verb=ListRecords, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&unsinn=1, badArgument
            verb=ListRecords&metadataPrefix=, badArgument
            verb=ListRecords&metadataPrefix=a b, badArgument
            verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat
            verb=ListRecords&metadataPrefix=oai_dc&from=gestern, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20T10:00:00, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20T10:00:00+02:00, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-20&until=2026-08-20T10:00:00Z, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&from=2026-08-21&until=2026-08-20, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&set=unsinn, badArgument
            verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01, noRecordsMatch
            verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01, noRecordsMatch
            verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01&until=0000-01-02, badArgument
            verb=ListRecords&resumptionToken=unsinn, badResumptionToken
            verb=ListRecords&resumptionToken=MQ&metadataPrefix=oai_dc, badArgument
            verb=ListSets&resumptionToken=MQ, badResumptionToken
            verb=GetRecord&metadataPrefix=oai_dc, badArgument
            verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:portal.example.org:material-99, idDoesNotExist
            verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:anderswo.example.org:material-1, idDoesNotExist
            verb=GetRecord&metadataPrefix=oai_dc&identifier=a b, badArgument
            verb=ListMetadataFormats&identifier=oai:portal.example.org:material-99, idDoesNotExist
            """)
    void whatIsAskedWronglyGetsTheErrorOfTheProtocol(String query, String code) {
        try (OaiPortal portal = new OaiPortal(Kind.H2).publish("Eins")) {
            assertThat(portal.error(query)).isEqualTo(code);
        }
    }

    @Test
    void aDayAsABoundIsMeantWhole() {
        try (OaiPortal portal = seven(Kind.H2)) {
            portal.ask("verb=Identify");
            portal.clock.forward(Duration.ofDays(3));
            assertThat(portal.error("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-08-20&until=2026-08-20")).isEmpty();
            assertThat(portal.error("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-08-21")).isEqualTo("noRecordsMatch");
        }
    }

    @Test
    void aTokenHoldsForADayAndForItsVerbOnly() {
        try (OaiPortal portal = seven(Kind.H2)) {
            String token = texts(portal.ask("verb=ListRecords&metadataPrefix=oai_dc"), "resumptionToken").get(0);
            assertThat(portal.error("verb=ListIdentifiers&resumptionToken=" + token)).isEqualTo("badResumptionToken");
            portal.clock.forward(Duration.ofHours(23));
            assertThat(portal.error("verb=ListRecords&resumptionToken=" + token)).isEmpty();
            portal.clock.forward(Duration.ofHours(1));
            assertThat(portal.error("verb=ListRecords&resumptionToken=" + token)).isEqualTo("badResumptionToken");
        }
    }

    @Test
    void aTokenThatSomebodyChangedIsNeverAFault() {
        try (OaiPortal portal = seven(Kind.H2)) {
            String token = texts(portal.ask("verb=ListRecords&metadataPrefix=oai_dc"), "resumptionToken").get(0);
            Random random = new Random(6);
            for (int i = 0; i < 300; i++) {
                StringBuilder changed = new StringBuilder(token);
                for (int n = random.nextInt(3); n >= 0; n--) {
                    changed.setCharAt(random.nextInt(changed.length()), "ABCDEFGHabcdefgh0123456789-_".charAt(random.nextInt(28)));
                }
                assertThat(portal.error("verb=ListRecords&resumptionToken=" + changed)).isIn("", "badResumptionToken");
            }
        }
    }
}
