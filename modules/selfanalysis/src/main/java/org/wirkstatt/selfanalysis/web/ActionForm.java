package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.function.BinaryOperator;

import org.wirkstatt.selfanalysis.action.ActionState;
import org.wirkstatt.selfanalysis.action.Owner;
import org.wirkstatt.selfanalysis.action.Plan;
import org.wirkstatt.selfanalysis.run.RunService;

/** An action as it is typed. */
public class ActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String what;
    private String owner = "";
    private String due;
    private String measure;
    private String help = "";
    private String state = ActionState.OPEN.name();
    private String note;

    static ActionForm of(Plan plan) {
        ActionForm form = new ActionForm();
        form.show(plan);
        return form;
    }

    void show(Plan plan) {
        what = plan.what();
        owner = plan.owner().key();
        due = plan.due() == null ? null : plan.due().toString();
        measure = plan.measure();
        help = plan.help() == null ? "" : plan.help();
        state = plan.state().name();
        note = plan.note();
    }

    /** @throws org.wirkstatt.selfanalysis.run.InvalidRunException if the last day is no day */
    Plan plan() {
        return new Plan(what, Owner.of(owner), RunService.day("due", due), measure, help == null || help.isEmpty() ? null : help, ActionState.of(state).orElse(null), note);
    }

    /** Its values in lines. @param said label and name of a value, by field and value */
    String text(BinaryOperator<String> said) {
        return String.join("\n", said.apply("what", none(what)), said.apply("owner", none(owner)), said.apply("due", none(due)), said.apply("measure", none(measure)),
                said.apply("help", none(help)), said.apply("state", none(state)), said.apply("note", none(note)));
    }

    private static String none(String value) {
        return value == null ? "" : value;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
