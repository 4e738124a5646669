package org.wirkstatt.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.Slugs;

/** Making and changing pages and news, for editors; every change goes to history and outbox with it. */
@ApplicationScoped
@Transactional
public class PageService {

    @Inject
    PageRepository pages;
    @Inject
    ContentFiles files;
    @Inject
    Outbox outbox;
    @Inject
    History history;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    static ContentRef ref(PageKind kind, long id) {
        return new ContentRef(kind.contentType(), String.valueOf(id));
    }

    /** Whether the current user may change pages and see drafts. */
    public boolean mayEdit() {
        return user.may(PagePermissions.EDIT);
    }

    /**
     * A text for editing, as it is in the database now.
     *
     * @throws NotFoundException if there is none
     */
    public PageDraft open(PageKind kind, String slug) {
        user.require(PagePermissions.EDIT);
        return draft(pages.find(kind, slug).orElseThrow(() -> new NotFoundException(kind.contentType() + "/" + slug)));
    }

    /**
     * Makes a page or news item. A second call with the same {@code formKey} makes nothing and answers the same.
     *
     * @param note for the history; may be empty
     * @throws InvalidPageException if {@code file} breaks rules or the address is taken
     */
    public PageDraft create(PageKind kind, String slug, PageFile file, String note, String formKey) {
        user.require(PagePermissions.EDIT);
        Optional<Page> made = pages.findByFormKey(formKey);
        return draft(made.isPresent() ? made.get() : add(kind, slug, file, note, formKey));
    }

    /**
     * Changes a page or news item. Saving what is there already changes nothing.
     *
     * @param version as opened
     * @throws EditConflictException if somebody else changed it since
     * @throws InvalidPageException if {@code file} breaks rules
     */
    public PageDraft save(long id, long version, PageFile file, String note) {
        user.require(PagePermissions.EDIT);
        Page page = pages.lock(id).orElseThrow(() -> new NotFoundException("pages/" + id));
        refuse(PageCheck.faults(page.kind(), file));
        String text = files.write(file, true);
        if (text.equals(files.write(read(page), true))) {
            return draft(page);
        }
        if (page.version() != version) {
            throw new EditConflictException(ref(page.kind(), id).toString());
        }
        page.rewrite(text, clock.instant());
        pages.flush();
        report(page, text, note);
        return draft(page);
    }

    /**
     * The text that {@link #save} or {@link #create} would keep; nothing is kept.
     *
     * @param isNew whether {@code slug} must be free
     * @throws InvalidPageException if {@code file} breaks rules or the address is taken
     */
    public String checked(PageKind kind, String slug, boolean isNew, PageFile file) {
        user.require(PagePermissions.EDIT);
        refuse(isNew ? faultsOfNew(kind, slug, file) : PageCheck.faults(kind, file));
        return text(file);
    }

    /** Revisions, newest first. */
    public List<Revision> history(long id) {
        return history.list(existing(id));
    }

    /** Text of one revision. */
    public String revisionText(long id, int number) {
        return history.find(existing(id), number).map(Revision::text).orElseThrow(() -> new NotFoundException("pages/" + id + "/" + number));
    }

    /** Makes revision {@code number} the present text. */
    public PageDraft restore(long id, long version, int number, String note) {
        return save(id, version, files.read(revisionText(id, number), PageFile.class, true), note);
    }

    /** The text in the form of the history, for a comparison. */
    public String text(PageFile file) {
        return files.write(file, true);
    }

    /** Adds a text without asking for rights: for the import. False if the address is in use already. */
    boolean addImported(PageKind kind, String slug, PageFile file) {
        if (pages.find(kind, slug).isPresent()) {
            return false;
        }
        add(kind, slug, file, "", null);
        return true;
    }

    private Page add(PageKind kind, String slug, PageFile file, String note, String formKey) {
        refuse(faultsOfNew(kind, slug, file));
        String text = files.write(file, true);
        Page page = new Page(kind, slug, text, formKey, clock.instant());
        pages.add(page);
        report(page, text, note);
        return page;
    }

    private List<Fault> faultsOfNew(PageKind kind, String slug, PageFile file) {
        List<Fault> faults = new ArrayList<>();
        if (!Slugs.isSlug(slug) || slug.equals("neu")) {
            faults.add(new Fault("slug", "error.slug", ""));
        } else if (pages.find(kind, slug).isPresent()) {
            faults.add(new Fault("slug", "error.slugTaken", slug));
        }
        faults.addAll(PageCheck.faults(kind, file));
        return faults;
    }

    private void report(Page page, String text, String note) {
        history.record(ref(page.kind(), page.id()), text, note);
        outbox.changed(ref(page.kind(), page.id()));
    }

    private ContentRef existing(long id) {
        user.require(PagePermissions.EDIT);
        return ref(pages.find(id).orElseThrow(() -> new NotFoundException("pages/" + id)).kind(), id);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidPageException(faults);
        }
    }

    private PageFile read(Page page) {
        return files.read(page.text(), PageFile.class, true);
    }

    private PageDraft draft(Page p) {
        return new PageDraft(p.id(), p.kind(), p.slug(), p.version(), read(p));
    }
}
