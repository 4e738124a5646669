package org.wirkstatt.forum.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.knowledge.Requests;

/** Requests for materials and how far they are: for editors all, for coordinators the own ones. */
@Named("forumMaterialRequestsPage")
@RequestScoped
public class MaterialRequestsPage {

    @Inject
    Requests requests;
    @Inject
    MaterialRequestRows lines;

    private List<MaterialRequestRows.Row> rows = List.of();

    public void load() {
        rows = lines.of(requests.list());
    }

    public List<MaterialRequestRows.Row> getRows() {
        return rows;
    }
}
