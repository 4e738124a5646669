package org.wirkstatt.community.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.round.Round;
import org.wirkstatt.community.round.RoundService;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/** All rounds, for everybody and for those who manage them. */
@Named("communityRoundsPage")
@RequestScoped
public class RoundsPage {

    /** @param editPath empty for those who may not change it */
    public record Row(int number, String title, String span, String state, String noteHtml, List<RegionEntry> regions, boolean demo, String editPath) {
    }

    @Inject
    RoundService rounds;
    @Inject
    Labels labels;

    private List<Row> rows = List.of();
    private boolean mayManage;

    public void load() {
        mayManage = rounds.mayManage();
        rows = rounds.list().stream().map(this::row).toList();
    }

    private Row row(Round r) {
        return new Row(r.number(), labels.round(r.number(), r.label()), labels.span(r.begins(), r.ends()),
                labels.text(r.isClosed() ? "round.closed" : "round.open"), labels.html(r.note()), rounds.regionsOf(r), r.isDemo(),
                mayManage ? "/verwaltung/durchgaenge/" + r.number() : "");
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMayManage() {
        return mayManage;
    }
}
