package org.wirkstatt.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialService;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Every saved state of a material, compared with the present one, and a way back. */
@Named("libraryHistoryPage")
@ViewScoped
public class HistoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @param author empty for an import, or when the person is gone */
    public record Line(int number, String time, String author, String note) implements Serializable {
    }

    @Inject
    transient MaterialReader materials;
    @Inject
    transient MaterialService service;
    @Inject
    transient History history;
    @Inject
    transient ContentFiles contentFiles;
    @Inject
    transient Instance<MemberDirectory> members;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;

    private String slug;
    private String title;
    private String revision;
    private long lockVersion;
    private List<Line> lines = List.of();
    private transient List<Differences.Line> differences;

    public void load() {
        MaterialView view = materials.get(slug);
        title = view.content().title();
        lockVersion = view.lockVersion();
        List<History.Revision> all = history.list(LibraryContent.material(view.id()));
        Map<MemberId, String> names = members.isUnsatisfied() ? Map.of()
                : members.get().displayNames(all.stream().flatMap(r -> r.author().stream()).distinct().toList());
        lines = all.stream().map(r -> new Line(r.number(), format.time(r.at()),
                r.author().map(id -> names.getOrDefault(id, labels.text(language.getLocale(), "history.former"))).orElse(""), r.note())).toList();
        if (revision != null) {
            differences = Differences.between(chosen(view).text(), contentFiles.write(view.content(), true));
        }
    }

    private History.Revision chosen(MaterialView view) {
        Optional<Integer> number = Optional.of(revision).filter(r -> r.matches("[1-9]\\d{0,6}")).map(Integer::valueOf);
        return number.flatMap(n -> history.find(LibraryContent.material(view.id()), n))
                .orElseThrow(() -> new NotFoundException("material/" + slug + "/verlauf/" + revision));
    }

    /** Makes the chosen state the present one; files stay as they are. */
    public void restore() {
        MaterialContent content = contentFiles.read(chosen(materials.get(slug)).text(), MaterialContent.class, true);
        String path = messages.orShow(() -> service.correct(slug, lockVersion, content,
                labels.text(language.getLocale(), "history.note", revision)), "/toolkit/" + slug);
        if (path != null) {
            messages.done("library", "history.done");
            Redirect.to(path);
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Null unless a state was chosen. */
    public List<Differences.Line> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }
}
