package org.wirkstatt.community.initiative;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.initiative.InitiativeId;

/** Name and address of an initiative for other modules. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class InitiativePresenter implements ContentPresenter {

    @Inject
    InitiativeRepository initiatives;

    @Override
    public String type() {
        return InitiativeService.CONTENT_TYPE;
    }

    @Override
    public Optional<String> idAt(String path) {
        return path.startsWith("/initiativen/") ? initiatives.findBySlug(path.substring("/initiativen/".length())).map(i -> String.valueOf(i.id().value()))
                : Optional.empty();
    }

    @Override
    public Optional<Presentation> present(String id) {
        return initiatives.find(new InitiativeId(Long.parseLong(id))).filter(i -> !i.isArchived())
                .map(i -> new Presentation(i.name(), i.path(), i.visibility().audiences()));
    }
}
