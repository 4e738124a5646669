package org.wirkstatt.kernel.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.audit.AuditRepository.Link;
import org.wirkstatt.platform.audit.AuditTrail;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.MemberId;

/** Reads the chain, after everything that was committed is in it. Needs a thread without transaction. */
@ApplicationScoped
class DatabaseAuditTrail implements AuditTrail {

    @Inject
    AuditChain chain;
    @Inject
    AuditTrailRepository entries;

    @Override
    public ResultPage<Entry> list(Filter filter, int page, int size) {
        chain.takeIn();
        return new ResultPage<>(entries.list(filter, ResultPage.first(page, size), size).stream().map(DatabaseAuditTrail::entry).toList(),
                entries.count(filter), page, size);
    }

    static Entry entry(Link link) {
        Recorded content = link.content();
        return new Entry(link.number(), content.at(), member(content.actor()), member(content.actedAs()), content.module(), content.event(),
                member(content.about()), DatabaseAuditLog.read(content.arguments()));
    }

    private static Optional<MemberId> member(Long id) {
        return Optional.ofNullable(id).map(MemberId::new);
    }

    @Override
    public List<Event> events() {
        return entries.events();
    }

    @Override
    public Check check(LongConsumer progress) {
        chain.takeIn();
        return chain.check(progress);
    }
}
