package org.wirkstatt.community.initiative;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.http.SitemapContributor;

/** Pages of this module for search engines: the lists and every real initiative that is public. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class InitiativeSitemap implements SitemapContributor {

    private static final int MOST = 10_000;

    @Inject
    InitiativeRepository initiatives;

    @Override
    public Stream<Entry> sitemap() {
        List<Initiative> all = initiatives.list(new InitiativeFilter(null, null, false, false, false), 0, MOST);
        return Stream.concat(Stream.of(new Entry("/initiativen", null), new Entry("/durchgaenge", null)),
                all.stream().map(i -> new Entry(i.path(), i.changedAt())));
    }
}
