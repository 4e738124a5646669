package org.wirkstatt.privacy.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Archives go {@value ExportService#KEPT_DAYS} days after they were made. */
@ApplicationScoped
class ExportRetention implements RetentionRule {

    @Inject
    ExportRepository exports;
    @Inject
    ExportFolder folder;
    @Inject
    Clock clock;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public String id() {
        return "export";
    }

    @Override
    public String purpose() {
        return "rights";
    }

    @Override
    public Period period() {
        return Period.ofDays(ExportService.KEPT_DAYS);
    }

    @Override
    public long due(Instant before) {
        return exports.countExpiredBefore(before.plus(ExportService.KEPT));
    }

    @Override
    public long apply(Instant before) {
        List<Export> expired = exports.expiredBefore(before.plus(ExportService.KEPT));
        expired.forEach(export -> {
            export.fileName().ifPresent(folder::delete);
            exports.remove(export);
        });
        folder.sweep(exports.fileNames(), clock.instant().minus(Duration.ofDays(1)));
        return expired.size();
    }
}
