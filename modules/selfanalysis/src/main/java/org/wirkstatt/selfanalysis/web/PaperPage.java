package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.paper.SheetNumber;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.SheetService;
import org.wirkstatt.selfanalysis.run.SheetView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Paper of a run: printing sheets, and which of them are typed in. */
@Named("selfanalysisPaperPage")
@ViewScoped
public class PaperPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient RunService runs;
    @Inject
    transient SheetService sheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private RunHead run;
    private ArrayList<SheetView.Line> lines = new ArrayList<>();
    private String typed;
    private String problem;
    private int sure;

    public void load() {
        run = runs.view(Way.of(number, null).run()).run();
        lines = new ArrayList<>(sheets.list(run.id()));
    }

    /** Opens the sheet whose number is typed. */
    public void open() {
        SheetNumber read = SheetNumber.read(typed).filter(n -> n.sheet() <= SheetService.MOST).orElse(null);
        if (read == null) {
            problem = text("error.sheet.number");
        } else if (read.run() != run.id()) {
            problem = labels.text(language.getLocale(), "error.sheet.run", String.valueOf(read.run()), String.valueOf(run.id()));
        } else {
            Redirect.to(getPath() + "/" + read.sheet());
        }
    }

    /** Asks once more before {@link #discard}. */
    public void askToDiscard(int sheet) {
        sure = sheet;
    }

    public void discard() {
        if (messages.orShow(() -> sheets.discard(run.id(), sure), "") != null) {
            messages.done(MODULE, "paper.discarded", sure);
            Redirect.to(getPath());
        }
    }

    private String text(String key) {
        return labels.text(language.getLocale(), key);
    }

    /** What a line of the list says of a sheet. */
    public String state(SheetView.Line line) {
        return text("paper.state." + org.wirkstatt.platform.text.EnumKey.of(line.state()));
    }

    public String getPath() {
        return run.path() + "/papier";
    }

    public RunHead getRun() {
        return run;
    }

    public List<SheetView.Line> getLines() {
        return lines;
    }

    /** The first number that no sheet has yet; at most the last one. */
    public int getFree() {
        return Math.min(SheetService.MOST, lines.stream().mapToInt(SheetView.Line::number).max().orElse(0) + 1);
    }

    public int getMost() {
        return SheetService.MOST;
    }

    /** What is wrong with the typed number; null for nothing. */
    public String getProblem() {
        return problem;
    }

    /** The sheet that is to be discarded; 0 for none. */
    public int getSure() {
        return sure;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
