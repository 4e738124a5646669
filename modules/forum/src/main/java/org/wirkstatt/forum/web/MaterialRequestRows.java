package org.wirkstatt.forum.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.knowledge.Drafting;
import org.wirkstatt.forum.knowledge.MaterialRequest;
import org.wirkstatt.forum.knowledge.RequestState;
import org.wirkstatt.forum.knowledge.Requests;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Format;

/** How far requests are, in words. */
@ApplicationScoped
public class MaterialRequestRows {

    @Inject
    Drafting drafting;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;
    @Inject
    Format format;

    /** @param holds whether editors have something to do @param materialPath empty where there is no material that the reader may see */
    public record Row(String path, String title, String thread, String state, boolean holds, String materialPath, String requested) {
    }

    List<Row> of(List<Requests.Shown> all) {
        return all.stream().map(this::of).toList();
    }

    Row of(Requests.Shown shown) {
        MaterialRequest request = shown.request();
        Optional<Presentation> material = drafting.material(request);
        return new Row(request.path(), request.title(), shown.readable() ? shown.thread().title() : labels.text("requests.closedThread"), state(shown, material), shown.holds(),
                material.filter(m -> m.audiences().stream().anyMatch(user.audiences()::contains)).map(Presentation::path).orElse(""),
                labels.text("requests.asked", format.day(request.createdAt())));
    }

    private String state(Requests.Shown shown, Optional<Presentation> material) {
        MaterialRequest request = shown.request();
        if (request.isOpen()) {
            return shown.waiting() == 0 ? labels.text("requests.ready")
                    : labels.text("requests.waiting", shown.waiting(), shown.pieces().size(), format.day(request.dueAt()));
        }
        if (request.state() != RequestState.DRAFTED) {
            return labels.label(request.state());
        }
        return labels.text(material.isEmpty() ? "requests.materialGone" : material.get().audiences().stream().allMatch(Audience.EDITORS::equals)
                ? "requests.drafted" : "requests.published");
    }
}
