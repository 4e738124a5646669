package org.wirkstatt.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.module.ModuleTraces;

/** Drafts of forms of a module that is deleted with its data. */
@ApplicationScoped
class DraftTraces implements ModuleTraces {

    @Inject
    DraftRepository drafts;

    @Override
    public void forget(String module) {
        drafts.removeOf(module);
    }
}
