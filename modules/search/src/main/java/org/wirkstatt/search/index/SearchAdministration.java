package org.wirkstatt.search.index;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** For those who run the portal: state of the index, and a new one on request. */
@ApplicationScoped
public class SearchAdministration {

    /** To see the state of the index and have it built anew. */
    public static final Permission ADMINISTER = Permission.heldBy("search.administer", Role.ADMINISTRATOR);

    @Inject SearchIndex index;
    @Inject IndexRebuild rebuild;
    @Inject CurrentUser user;
    @Inject AuditLog audit;

    /**
     * @param things that can be found
     * @param rebuilding whether a new index is being built
     * @param done things in the new index
     * @param total things that will be in it; 0 while they are counted
     * @param position in the change log up to which changes can be found
     */
    public record State(int things, boolean rebuilding, int done, int total, long position) {
    }

    /** @throws org.wirkstatt.platform.error.NotAllowedException without {@link #ADMINISTER} */
    public State state() {
        user.require(ADMINISTER);
        int things = index.read((searcher, facets) -> searcher.count(new TermQuery(new Term(Fields.LEVEL, Fields.THING))));
        return new State(things, rebuild.isRunning(), rebuild.done(), rebuild.total(), index.position());
    }

    /**
     * What golden questions said of the latest index that was built on this node; empty if none was asked about since the start.
     *
     * @throws org.wirkstatt.platform.error.NotAllowedException without {@link #ADMINISTER}
     */
    public Optional<GoldenReport> report() {
        user.require(ADMINISTER);
        return rebuild.report();
    }

    /**
     * Whether a new index waits on this node that golden questions refused.
     *
     * @throws org.wirkstatt.platform.error.NotAllowedException without {@link #ADMINISTER}
     */
    public boolean isWaiting() {
        user.require(ADMINISTER);
        return rebuild.isWaiting();
    }

    /**
     * Has the refused index answer all the same; does nothing without one.
     *
     * @throws org.wirkstatt.platform.error.NotAllowedException without {@link #ADMINISTER}
     */
    public void switchAnyway() {
        user.require(ADMINISTER);
        audit.record("search", "indexSwitched", Optional.empty());
        rebuild.switchAnyway();
    }

    /**
     * Has the index built anew in the background, from everything there is; the old one answers meanwhile. Does nothing while a rebuild
     * runs.
     *
     * @throws org.wirkstatt.platform.error.NotAllowedException without {@link #ADMINISTER}
     */
    public void rebuild() {
        user.require(ADMINISTER);
        audit.record("search", "indexRebuilt", Optional.empty());
        rebuild.start();
    }
}
