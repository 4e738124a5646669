package org.wirkstatt.selfanalysis.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.action.ActionRow;
import org.wirkstatt.selfanalysis.action.ActionService;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;

/** On the home page, for members of an initiative: the own running runs, and what the person who reads has to do. Nothing for everybody else. */
@Named("selfanalysisHomeTile")
@RequestScoped
public class HomeTile {

    private static final int MOST = 3;

    @Inject
    RunService runs;
    @Inject
    ActionService actions;
    @Inject
    CurrentUser user;

    private List<RunHead> own;
    private List<ActionRow> due;

    public boolean isPresent() {
        return user.may(SelfAnalysisPermissions.RUN);
    }

    private List<RunHead> own() {
        if (own == null) {
            own = isPresent() ? runs.list() : List.of();
        }
        return own;
    }

    /** Those that are not opened yet, the latest first. */
    public List<RunHead> getRunning() {
        return own().stream().filter(run -> !run.opened()).limit(MOST).toList();
    }

    /** The next last day first. */
    public List<ActionRow> getDue() {
        if (due == null) {
            due = isPresent() ? actions.own().stream().limit(MOST).toList() : List.of();
        }
        return due;
    }

    /** What the run of an action is called. */
    public String project(long run) {
        Map<Long, RunHead> byId = own().stream().collect(Collectors.toMap(RunHead::id, Function.identity()));
        return byId.get(run).project();
    }
}
