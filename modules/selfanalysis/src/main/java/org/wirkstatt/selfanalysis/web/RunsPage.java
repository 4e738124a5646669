package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.ui.Messages;

/** Runs of the own initiatives, and the form that starts one. */
@Named("selfanalysisRunsPage")
@ViewScoped
public class RunsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RunService runs;
    @Inject
    transient Messages messages;

    private final String formKey = UUID.randomUUID().toString();
    private ArrayList<RunHead> list = new ArrayList<>();
    private ArrayList<SelectItem> choices = new ArrayList<>();
    private String project;
    private String title;
    private String until;

    public void load() {
        list = new ArrayList<>(runs.list());
        choices = new ArrayList<>();
        runs.choices().forEach(c -> choices.add(new SelectItem(String.valueOf(c.project().id()), c.project().name() + " (" + c.initiative() + ")")));
    }

    /** One form starts one run however often it is sent. */
    public synchronized void start() {
        long number = project != null && project.matches("\\d{1,18}") ? Long.parseLong(project) : 0;
        messages.orShow(() -> Redirect.to(runs.start(formKey, number, title, RunService.day(until)).path()), "");
    }

    public List<RunHead> getList() {
        return list;
    }

    public List<SelectItem> getChoices() {
        return choices;
    }

    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
