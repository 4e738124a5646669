package org.wirkstatt.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.text.Markdown;

/**
 * All pages and news, rendered and kept in memory until the public state of the portal moves on; then only the changed ones are read
 * again. There are some hundred at most. Thread safe.
 */
@ApplicationScoped
public class PageCatalogue {

    @Inject
    PageRepository pages;
    @Inject
    ContentFiles files;
    @Inject
    Markdown markdown;
    @Inject
    OperatorData operator;
    @Inject
    PublicState publicState;

    private volatile Snapshot snapshot = new Snapshot(Long.MIN_VALUE, Map.of(), List.of());

    /** {@code latestFirst}: by date, then by number. */
    private record Snapshot(long generation, Map<Long, PageView> byId, List<PageView> latestFirst) {
    }

    /** Everything of one kind, drafts too, latest first. */
    public List<PageView> all(PageKind kind) {
        return snapshot().latestFirst().stream().filter(p -> p.kind() == kind).toList();
    }

    /** What everybody may read of one kind, latest first. */
    public List<PageView> published(PageKind kind) {
        return snapshot().latestFirst().stream().filter(p -> p.kind() == kind && !p.file().forEditorsOnly()).toList();
    }

    /** A text by its address, a draft too. */
    public Optional<PageView> find(PageKind kind, String slug) {
        return snapshot().latestFirst().stream().filter(p -> p.kind() == kind && p.slug().equals(slug)).findFirst();
    }

    /** Empty for an unknown number. */
    public Optional<PageView> find(long id) {
        return Optional.ofNullable(snapshot().byId().get(id));
    }

    /**
     * A text that is not kept, as its page would show it.
     *
     * @param slug of the text that is being changed; null for a new one
     * @param text from {@link PageService#checked}
     */
    public PageView preview(PageKind kind, String slug, String text) {
        PageFile file = files.read(text, PageFile.class, true);
        return new PageView(0, kind, slug, 0, Instant.EPOCH, Instant.EPOCH, file, html(file));
    }

    private String html(PageFile file) {
        return operator.fillHtml(markdown.toHtml(file.body()));
    }

    private Snapshot snapshot() {
        long generation = publicState.generation();
        Snapshot kept = snapshot;
        if (kept.generation() != generation) {
            kept = read(kept, generation);
            snapshot = kept;
        }
        return kept;
    }

    private Snapshot read(Snapshot old, long generation) {
        Map<Long, Long> versions = pages.versions();
        Map<Long, PageView> byId = new HashMap<>(old.byId());
        byId.values().removeIf(p -> !Long.valueOf(p.version()).equals(versions.get(p.id())));
        List<Long> missing = versions.keySet().stream().filter(id -> !byId.containsKey(id)).toList();
        pages.list(missing).forEach((id, page) -> byId.put(id, view(page)));
        Comparator<PageView> byDate = Comparator.comparing(p -> p.file().published(), Comparator.nullsFirst(Comparator.naturalOrder()));
        List<PageView> latestFirst = byId.values().stream().sorted(byDate.thenComparing(PageView::id).reversed()).toList();
        return new Snapshot(generation, Map.copyOf(byId), latestFirst);
    }

    private PageView view(Page p) {
        PageFile file = files.read(p.text(), PageFile.class, true);
        return new PageView(p.id(), p.kind(), p.slug(), p.version(), p.createdAt(), p.changedAt(), file, html(file));
    }
}
