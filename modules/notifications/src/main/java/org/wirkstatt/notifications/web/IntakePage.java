package org.wirkstatt.notifications.web;

import java.util.Locale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.intake.IntakeAdministration;
import org.wirkstatt.notifications.intake.IntakeAdministration.Row;
import org.wirkstatt.notifications.intake.IntakeAdministration.Shelf;
import org.wirkstatt.notifications.intake.IntakeState;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.Format;

/** Whether answers by mail arrive, and what was turned away with its reason. */
@Named("notificationsIntakePage")
@ViewScoped
public class IntakePage extends ShelfPage<Shelf, Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    IntakeAdministration intake;
    @Inject
    IntakeState state;
    @Inject
    Format format;

    public IntakePage() {
        super(Shelf.TURNED_AWAY, "/verwaltung/posteingang");
    }

    @Override
    String name(Shelf wanted) {
        return switch (wanted) {
            case WAITING -> "wartend";
            case TURNED_AWAY -> "abgewiesen";
            case TAKEN -> "uebernommen";
        };
    }

    @Override
    String label(Shelf wanted) {
        return text("intake.Shelf." + wanted);
    }

    @Override
    long count(Shelf wanted) {
        return intake.count(wanted);
    }

    @Override
    ResultPage<Row> list(Shelf on, int wanted) {
        return intake.list(on, wanted);
    }

    /** One sentence on how the intake is. */
    public String getStateText() {
        if (!intake.isOn()) {
            return text("intake.off");
        }
        if (!intake.hasWay()) {
            return text("intake.nowhere");
        }
        String looked = state.lookedAt().map(at -> text("intake.looked", format.time(at))).orElseGet(() -> text("intake.notYet"));
        return state.problem().map(p -> text("intake.Problem." + p, intake.where())).orElseGet(() -> text("intake.good", intake.where())) + " " + looked + " "
                + state.arrivedAt().map(at -> text("intake.arrived", format.time(at))).orElse("");
    }

    /** Whether somebody must act. */
    public boolean isBad() {
        return intake.isOn() && (!intake.hasWay() || state.problem().isPresent());
    }

    /** What the server said to a problem; empty text without. */
    public String getAnswer() {
        return state.answer();
    }

    /** What became of it, and why, in a sentence. */
    public String outcome(Row row) {
        String first = text("InboundState." + row.state());
        return row.detail() != null ? first + " " + row.detail() : row.reason() == null ? first : first + " " + text("InboundReason." + row.reason());
    }

    public String getEmptyText() {
        return text("intake.empty." + name(shelf()).toUpperCase(Locale.ROOT));
    }
}
