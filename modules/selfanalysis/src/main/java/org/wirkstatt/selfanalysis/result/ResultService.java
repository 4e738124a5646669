package org.wirkstatt.selfanalysis.result;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.run.MeetingService;
import org.wirkstatt.selfanalysis.run.TeamView;
import org.wirkstatt.selfanalysis.run.Way;

/** The result of a run, the same for page, PDF and spreadsheet, and with the same rights: members of the initiative, and whoever has a link of the team. */
@ApplicationScoped
@Transactional
public class ResultService {

    /** Earlier runs that one is laid beside, the latest ones. */
    static final int EARLIER = 4;

    @Inject
    MeetingService meetings;
    @Inject
    CatalogueReader catalogues;

    /**
     * Empty as long as the run is sealed.
     *
     * @throws NotFoundException for everybody who may not know that there is such a run
     */
    public Optional<Result> find(Way way) {
        return meetings.view(way).map(view -> new Result(view, catalogue(view), earlier(way, view)));
    }

    private List<Comparison> earlier(Way way, TeamView view) {
        List<TeamView> before = meetings.earlier(way, EARLIER);
        Lineage lineage = catalogues.lineage();
        return before.stream().map(then -> Comparison.of(view, then, lineage)).toList();
    }

    private Catalogue catalogue(TeamView view) {
        return catalogues.find(view.run().edition()).map(EditionView::catalogue).orElseThrow(() -> new NotFoundException("edition/" + view.run().edition()));
    }
}
