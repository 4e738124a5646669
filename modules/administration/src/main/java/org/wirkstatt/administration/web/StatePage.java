package org.wirkstatt.administration.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import org.wirkstatt.administration.SystemState;
import org.wirkstatt.platform.change.JobQueue;
import org.wirkstatt.platform.operation.StateLine;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** How the portal is; jobs that failed can be tried again or taken away, and put back. */
@Named("administrationStatePage")
@ViewScoped
public class StatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SystemState state;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private transient List<StateLine> lines;
    private transient List<SystemState.Health> health;
    private transient List<JobQueue.Entry> jobs;
    private transient JobQueue.Entry discarded;

    public List<StateLine> getLines() {
        if (lines == null) {
            lines = state.lines();
        }
        return lines;
    }

    public String label(StateLine line) {
        return texts.of(line.module(), "state." + line.key() + ".label", language.getLocale());
    }

    public String sentence(StateLine line) {
        return texts.of(line.module(), "state." + line.key(), language.getLocale(), line.arguments().toArray());
    }

    public List<SystemState.Health> getHealth() {
        if (health == null) {
            health = state.health();
        }
        return health;
    }

    public List<String> getVersions() {
        return state.versions(((ServletContext) FacesContext.getCurrentInstance().getExternalContext().getContext()).getServerInfo());
    }

    public Instant getStartedAt() {
        return state.startedAt();
    }

    public List<JobQueue.Entry> getJobs() {
        if (jobs == null) {
            jobs = state.failedJobs();
        }
        return jobs;
    }

    public void retry(long job) {
        messages.done("administration", state.retry(job) ? "state.job.retried" : "state.job.gone");
        again();
    }

    public void discard(long job) {
        state.discard(job).ifPresentOrElse(entry -> {
            discarded = entry;
            messages.done("administration", "state.job.discarded");
        }, () -> messages.done("administration", "state.job.gone"));
        again();
    }

    /** Puts back what was discarded last. */
    public void undo() {
        if (discarded != null) {
            state.restore(discarded);
            messages.done("administration", "state.job.restored");
            discarded = null;
        }
        again();
    }

    public boolean isUndoable() {
        return discarded != null;
    }

    private void again() {
        jobs = null;
        lines = null;
    }
}
