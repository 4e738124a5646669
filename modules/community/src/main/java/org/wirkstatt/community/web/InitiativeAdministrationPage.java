package org.wirkstatt.community.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeKeeping;

/** Archived initiatives that can come back. */
@Named("communityInitiativeAdministrationPage")
@RequestScoped
public class InitiativeAdministrationPage {

    @Inject
    InitiativeKeeping initiatives;

    private List<Initiative> archived = List.of();

    public void load() {
        archived = initiatives.archived();
    }

    public List<Initiative> getArchived() {
        return archived;
    }
}
