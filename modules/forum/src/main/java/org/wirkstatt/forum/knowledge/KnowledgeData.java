package org.wirkstatt.forum.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.EnumKey;

/** What requests and consents hold about a person. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class KnowledgeData {

    private static final int MOST = 10_000;

    @Inject
    KnowledgeRepository rows;
    @Inject
    KnowledgeTelling telling;
    @Inject
    Clock clock;

    /** Consents that {@code member} was asked for, and requests of the person's own. */
    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        List<Consent> asked = rows.of(member, MOST);
        Map<Long, MaterialRequest> requests = rows.requests(asked.stream().map(Consent::requestId).distinct().toList()).stream()
                .collect(Collectors.toMap(MaterialRequest::id, Function.identity()));
        asked.forEach(c -> {
            Map<String, Object> entry = new LinkedHashMap<>(Map.of("kind", "consent", "title", requests.get(c.requestId()).title(), "path",
                    requests.get(c.requestId()).answerPath(), "post", c.postId(), "revision", c.revision(), "words", c.words(), "createdAt", c.askedAt().toString()));
            if (c.answer() != null) {
                entry.put("answer", EnumKey.of(c.answer()));
                entry.put("answeredAt", c.answeredAt().toString());
                entry.put("way", EnumKey.of(c.way()));
            }
            entries.add(entry);
        });
        rows.list(member, MOST).forEach(r -> entries.add(new LinkedHashMap<>(
                Map.of("kind", "materialRequest", "title", r.title(), "text", r.summary(), "path", r.path(), "createdAt", r.createdAt().toString()))));
        return entries;
    }

    /**
     * Afterwards nothing leads to {@code member}. What the person agreed to is not used any more where no draft is there yet.
     *
     * @param texts whether the person wants the own texts gone too: editors are told to take them out of materials
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(MemberId member, boolean texts) {
        for (List<Consent> some = rows.of(member, 200); !some.isEmpty(); some = rows.of(member, 200)) {
            some.forEach(c -> {
                if (!c.isUsed()) {
                    rows.remove(c);
                    return;
                }
                if (texts && c.agrees()) {
                    c.withdraw(Answer.DECLINED, Way.PORTAL, clock.instant());
                    rows.find(c.requestId()).ifPresent(telling::withdrawn);
                }
                c.forgetAuthor();
            });
            rows.flush();
        }
        rows.list(member, MOST).forEach(MaterialRequest::forgetRequester);
        rows.flush();
    }
}
