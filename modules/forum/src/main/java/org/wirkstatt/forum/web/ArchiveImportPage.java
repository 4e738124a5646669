package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.archive.ArchiveImport;
import org.wirkstatt.forum.archive.Findings;
import org.wirkstatt.forum.archive.ImportState;
import org.wirkstatt.forum.archive.Imports;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** One import: what was found, how far it is, and what can be done with it. */
@Named("forumArchiveImportPage")
@ViewScoped
public class ArchiveImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A line of the table of entries that cannot be taken over. */
    public record Problem(int entry, String reason) {
    }

    @Inject
    transient Imports imports;
    @Inject
    transient Boards boards;
    @Inject
    transient Labels labels;
    @Inject
    transient Format format;
    @Inject
    transient Messages messages;
    @Inject
    transient Clock clock;

    private String id;
    private transient ArchiveImport found;
    private transient List<Problem> problems;

    public void load() {
        getImport();
    }

    public ArchiveImport getImport() {
        if (found == null) {
            found = imports.get(Go.post(id));
        }
        return found;
    }

    private Board board() {
        return boards.find(getImport().boardId()).orElseThrow();
    }

    public synchronized void run() {
        imports.run(getImport().id());
        Go.to(getImport().path());
    }

    public synchronized void cancel() {
        imports.cancel(getImport().id());
        messages.done("forum", "import.cancelled");
        Go.to(getImport().path());
    }

    public synchronized void undo() {
        imports.undo(getImport().id());
        Go.to(getImport().path());
    }

    public String getTitle() {
        return labels.text("import.of", getImport().fileName());
    }

    public String getState() {
        return labels.label(getImport().state());
    }

    /** What the state means, in a sentence. */
    public String getStateText() {
        ArchiveImport it = getImport();
        return switch (it.state()) {
            case LOOKING -> labels.text("import.looking", it.done());
            case RUNNING -> labels.text("import.running", it.done(), it.findings().posts());
            case UNDOING -> labels.text("import.undoing", it.done(), it.written());
            case UNREADABLE -> labels.text("import.fault." + it.fault().name(), it.faultDetail());
            case DONE -> labels.text("import.done", it.written(), format.day(it.undoUntil()));
            case CANCELLED -> labels.text(it.written() == 0 ? "import.cancelledEmpty" : "import.cancelledPart", it.written());
            case UNDONE -> labels.text("import.undone");
            case LOOKED -> labels.text(isAnything() ? "import.looked" : "import.lookedNothing", board().name());
        };
    }

    /** Address of this page while the portal works on it. */
    public String getProgress() {
        return isBusy() ? getImport().path() : "";
    }

    public boolean isBusy() {
        return getImport().state().isBusy();
    }

    public int getMax() {
        return Math.max(1, getImport().state() == ImportState.UNDOING ? getImport().written() : getImport().findings().posts());
    }

    /** Whether the end is known. */
    public boolean isMeasured() {
        return getImport().state() == ImportState.RUNNING || getImport().state() == ImportState.UNDOING;
    }

    /** Whether a look has ended well. */
    public boolean isLooked() {
        return getImport().findings().entries() > 0;
    }

    private boolean isAnything() {
        return getFindings().posts() > getFindings().known();
    }

    public Findings getFindings() {
        return getImport().findings();
    }

    public String getAuthors() {
        return labels.text("import.authors.text", getFindings().authors(), getFindings().matched());
    }

    public String getBoardName() {
        return board().name();
    }

    public String getBoardPath() {
        return board().path();
    }

    /** Who will be able to read what is taken over. */
    public String getReach() {
        return labels.text(board().access() == BoardAccess.PUBLIC ? "import.reach.public" : "import.reach.closed", labels.label(board().access()));
    }

    public String getNames() {
        return labels.text(getImport().withNames() ? "import.names.with" : "import.names.without");
    }

    public boolean isMayRun() {
        return getImport().mayRun(clock.instant()) && (isAnything() || getImport().state() != ImportState.LOOKED);
    }

    public String getRunLabel() {
        return labels.text(getImport().state() == ImportState.LOOKED ? "import.run" : "import.resume");
    }

    public boolean isMayCancel() {
        return getImport().state() == ImportState.RUNNING || getImport().state() == ImportState.LOOKING;
    }

    public boolean isMayUndo() {
        return getImport().mayUndo(clock.instant());
    }

    public List<Problem> getProblems() {
        if (problems == null) {
            problems = imports.problems(getImport()).stream().map(p -> new Problem(p.entry(), labels.text("import.reason." + p.reason().name(), p.detail()))).toList();
        }
        return problems;
    }

    /** That more were found than are listed; empty if not. */
    public String getMoreProblems() {
        int more = getFindings().problems() - getProblems().size();
        return more <= 0 ? "" : labels.text("import.problems.more", more);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
