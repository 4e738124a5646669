package org.wirkstatt.selfanalysis.result;

import java.util.List;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.run.TeamView;

/**
 * What came of a run.
 *
 * @param catalogue the edition the run was started with
 * @param earlier beside earlier runs of the same project, latest first; empty for whoever came by a link, as the link leads to one run
 */
public record Result(TeamView view, Catalogue catalogue, List<Comparison> earlier) {
}
