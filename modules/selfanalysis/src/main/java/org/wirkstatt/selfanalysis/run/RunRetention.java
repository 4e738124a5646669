package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Runs on which nobody worked any more go, with answers and links; by then a newer one says more. */
@ApplicationScoped
class RunRetention implements RetentionRule {

    @Inject
    RunRepository runs;
    @Inject
    @ConfigProperty(name = "wirkstatt.selfanalysis.keep-days", defaultValue = "1095")
    int keepDays;

    @Override
    public String module() {
        return RunService.MODULE;
    }

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public String purpose() {
        return "run";
    }

    @Override
    public Period period() {
        return Period.ofDays(keepDays);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long due(Instant before) {
        return runs.countUntouchedBefore(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<AnalysisRun> due = runs.untouchedBefore(before);
        due.forEach(runs::remove);
        return due.size();
    }
}
