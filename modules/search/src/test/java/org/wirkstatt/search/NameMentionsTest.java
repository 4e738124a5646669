package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.Mentions;
import org.wirkstatt.search.index.TestPortal;

class NameMentionsTest {

    @TempDir
    Path data;

    @Test
    void aNameIsFoundWhereItsWordsStandSideBySideAndTheReaderMayRead() {
        try (TestPortal portal = new TestPortal(data)) {
            portal.audiences = Set.of(Audience.PUBLIC);
            thing(portal, "m1", Audience.PUBLIC, "Das Konzept stammt von Ada Beispiel aus Trier.");
            thing(portal, "m2", Audience.PUBLIC, "Zum Beispiel kommt Ada vorbei.");
            thing(portal, "m3", Audience.EDITORS, "Notiz: Ada Beispiel fragen.");
            portal.follow();
            NameMentions mentions = new NameMentions();
            mentions.search = new SearchService(portal.index, portal.contributors, portal.user());
            assertThat(mentions.of("Ada Beispiel", 10)).extracting(mention -> mention.ref().id()).containsExactly("m1");
            assertThat(mentions.of("Ada \"Beispiel\"", 10)).as("quotes in a name").extracting(Mentions.Mention::title).containsExactly("Titel m1");
            assertThat(mentions.of(" \"\" ", 10)).as("no name at all finds nothing, not everything").isEmpty();
            assertThat(mentions.of("Berta Beispiel", 10)).isEmpty();
        }
    }

    private static void thing(TestPortal portal, String id, Audience audience, String text) {
        portal.save(TestPortal.thing(TestPortal.MATERIAL, id, "Titel " + id, Set.of(audience), List.of(), Map.of(), text));
    }
}
