package org.wirkstatt.search.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.search.index.SearchIndex;

/** Lets what editors said hold on this node. */
@ApplicationScoped
class CurrentWordings {

    private static final System.Logger LOG = System.getLogger(CurrentWordings.class.getName());

    @Inject
    WordingRepository wordings;
    @Inject
    SearchIndex index;
    @Inject
    PublicState publicState;
    private volatile long known = -1;

    /** Takes what changed since the last call; one small query where that is nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    void follow() {
        if (wordings.generation() == known) {
            return;
        }
        WordingTexts texts = wordings.texts();
        try {
            WordingRules.Wording wording = WordingRules.read(texts, index.texts());
            index.texts().take(wording.synonyms(), wording.protectedWords());
        } catch (InvalidWordingException e) {
            // the lines were right when they were saved: a later version of the portal reads words otherwise
            LOG.log(System.Logger.Level.WARNING, "the synonyms and protected words of the search do not hold: {0} {1}", e.faults().get(0).messageKey(), e.faults().get(0).argument());
        }
        known = texts.generation();
        publicState.touch();
    }
}
