package org.wirkstatt.forum.knowledge;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.content.PublicationHold;

/** A material is not published while it holds a post whose author took the consent back, or that was deleted or hidden since. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class TakenBack implements PublicationHold {

    @Inject
    KnowledgeRepository rows;
    @Inject
    Pieces pieces;

    @Override
    public Optional<String> heldAt(ContentRef content) {
        return rows.of(content).filter(r -> pieces.of(r).stream().anyMatch(p -> p.standing().holds())).map(MaterialRequest::path);
    }
}
