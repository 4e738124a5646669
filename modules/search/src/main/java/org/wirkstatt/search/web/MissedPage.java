package org.wirkstatt.search.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.search.missed.MissedCluster;
import org.wirkstatt.search.missed.MissedQueries;
import org.wirkstatt.ui.Messages;

/** What is looked for and not found. */
@Named("searchMissedPage")
@ViewScoped
public class MissedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MissedQueries missed;
    @Inject
    transient Messages messages;
    private transient List<Row> rows;

    /** @param also other spellings @param synonymUrl where it is made a synonym of something that is found */
    public record Row(MissedCluster cluster, String also, String synonymUrl) {
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = missed.list().stream().map(cluster -> new Row(cluster, String.join(" · ", cluster.spellings()),
                    "/verwaltung/suchwoerter?wort=" + URLEncoder.encode(cluster.text(), StandardCharsets.UTF_8))).toList();
        }
        return rows;
    }

    public void dismiss(String text) {
        missed.dismiss(text);
        rows = null;
        messages.done("search", "missed.dismissed", text);
    }
}
