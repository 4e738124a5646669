package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.paper.InvalidSheetException;
import org.wirkstatt.selfanalysis.paper.SheetCodes;
import org.wirkstatt.selfanalysis.paper.SheetNumber;
import org.wirkstatt.selfanalysis.run.RoomService;
import org.wirkstatt.selfanalysis.run.SheetService;
import org.wirkstatt.selfanalysis.run.SheetView;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Typing in a paper sheet, and looking it over before it is finished. */
@Named("selfanalysisSheetPage")
@ViewScoped
public class SheetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "selfanalysis";

    @Inject
    transient SheetService sheets;
    @Inject
    transient RoomService rooms;
    @Inject
    transient RunSheets runSheets;
    @Inject
    transient Labels labels;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;

    private String number;
    private String sheet;
    private SheetView view;
    private ArrayList<SheetRow> rows = new ArrayList<>();

    public void load() {
        if (sheet == null || !sheet.matches("[1-9]\\d?")) {
            throw new NotFoundException("sheet");
        }
        view = sheets.view(Way.of(number, null).run(), Integer.parseInt(sheet));
        Catalogue catalogue = catalogue();
        var unfolded = rooms.view(Way.toRun(view.run().id()), "").unfolded();
        rows = new ArrayList<>();
        catalogue.criteria().forEach(c -> {
            SheetView.Typed typed = view.answers().get(c.id());
            rows.add(new SheetRow(c.id(), catalogue.words(c.title(), language.getLocale()), unfolded.contains(c.id()),
                    SheetCodes.code(typed == null ? null : typed.rating()), typed == null ? null : typed.reason()));
        });
    }

    private Catalogue catalogue() {
        return runSheets.edition(view.run()).catalogue();
    }

    /** Saves all that is typed, and goes on to look it over. */
    public void save() {
        try {
            Map<String, SheetView.Typed> read = SheetCodes.read(rows.stream().map(r -> new SheetCodes.Line(r.getItem(), r.getCode(), r.getReason())).toList(), catalogue());
            if (messages.orShow(() -> sheets.save(view.run().id(), view.number(), read, language.getLocale()), "") != null) {
                Redirect.to(getPath() + "/pruefen");
            }
        } catch (InvalidSheetException e) {
            messages.show("bogen", e, fault -> rows.get(Integer.parseInt(fault.field().replaceAll("\\D", ""))).getItem() + ": "
                    + labels.text(language.getLocale(), fault.messageKey(), fault.argument()));
        }
    }

    public void finish() {
        if (messages.orShow(() -> sheets.finish(view.run().id(), view.number()), "") != null) {
            messages.done(MODULE, "sheet.finished", view.number());
            Redirect.to(getPaper() + "?weiter=1");
        }
    }

    /** Whether it can be typed in by whoever asks. */
    public boolean isTypable() {
        return !view.run().opened() && (view.state() == SheetView.State.NEW || view.state() == SheetView.State.MINE);
    }

    /** Why nothing can be typed in. */
    public String getClosed() {
        return labels.text(language.getLocale(), view.run().opened() ? "error.run.opened" : view.state() == SheetView.State.DONE ? "error.sheet.done" : "error.sheet.other");
    }

    /** What was said about a criterion, in words; that it is open for none. */
    public String said(SheetRow row) {
        SheetView.Typed typed = view.answers().get(row.getItem());
        return typed == null ? labels.text(language.getLocale(), "place.stillOpen") : runSheets.said(view.run(), typed.rating(), language.getLocale());
    }

    public String getCount() {
        return labels.text(language.getLocale(), "sheet.count", view.answers().size(), rows.size());
    }

    /** With check digits, as on the paper. */
    public String getPrinted() {
        return new SheetNumber(view.run().id(), view.number()).toString();
    }

    public int getLevels() {
        return catalogue().levels().size();
    }

    public String getPaper() {
        return view.run().path() + "/papier";
    }

    public String getPath() {
        return getPaper() + "/" + view.number();
    }

    public SheetView getView() {
        return view;
    }

    public List<SheetRow> getRows() {
        return rows;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}
