package org.wirkstatt.kernel.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check {@code import}: DOWN until the first import is over; its data says how far it is. */
@Readiness
@ApplicationScoped
class ImportHealth implements HealthCheck {

    @Inject
    ImportProgress progress;

    @Override
    public HealthCheckResponse call() {
        ImportProgress.Snapshot now = progress.snapshot();
        return HealthCheckResponse.named("import").status(now.finished()).withData("done", now.done()).withData("total", now.total())
                .withData("errors", now.errorCount()).build();
    }
}
