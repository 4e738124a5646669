package org.wirkstatt.kernel.rest;

import java.lang.System.Logger;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;

/**
 * Turns whatever a REST resource throws into a {@link Problem}. A refusal keeps its sentence; anything unforeseen becomes 500 with a
 * number under which the log has the rest.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    Texts texts;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof PortalException refusal) {
                return Problem.of(refusal.status(), texts.message(refusal, Locale.GERMAN)).response();
            }
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return web.getResponse().getStatus() < 400 ? web.getResponse() : asProblem(web.getResponse());
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "REST incident " + incident, thrown);
        return Problem.of(500, texts.of("ui", "error.incident", Locale.GERMAN) + " " + incident).response();
    }

    /** Keeps what the status demands: 405 must name what is allowed (RFC 9110, 15.5.6). */
    private static Response asProblem(Response refusal) {
        Response.ResponseBuilder problem = Response.fromResponse(Problem.of(refusal.getStatus(), "").response());
        Object allowed = refusal.getHeaders().getFirst("Allow");
        return (allowed == null ? problem : problem.header("Allow", allowed)).build();
    }
}
