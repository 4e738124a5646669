package org.wirkstatt.selfanalysis.check;

import java.util.List;
import java.util.Optional;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;

/** What came of a check. */
public final class CatalogueReport {

    private final List<Finding> findings;
    private final int more;
    private final String text;
    private final Catalogue catalogue;
    private final CatalogueChanges changes;

    CatalogueReport(List<Finding> findings, int more, String text, Catalogue catalogue, CatalogueChanges changes) {
        this.findings = List.copyOf(findings);
        this.more = more;
        this.text = text;
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /** Faults first, each kind in the order of the file. */
    public List<Finding> findings() {
        return findings;
    }

    /** Those that forbid taking it. */
    public List<Finding> faults() {
        return findings.stream().filter(Finding::fault).toList();
    }

    /** Those that do not. */
    public List<Finding> hints() {
        return findings.stream().filter(finding -> !finding.fault()).toList();
    }

    /** How many further findings are not listed, as nobody reads thousands. */
    public int more() {
        return more;
    }

    /** Empty if there is a fault. */
    public Optional<Catalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /** Text of the file, without byte order mark; empty where the bytes are no text. */
    public String text() {
        return text;
    }

    /** Empty if there is a fault. */
    public Optional<CatalogueChanges> changes() {
        return Optional.ofNullable(changes);
    }
}
