package org.wirkstatt.ui;

import java.lang.System.Logger;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import org.wirkstatt.platform.http.GuardedPage;

/** What the error page says. Touches nothing but the request, so that it cannot fail in turn. */
@Named
@ApplicationScoped
public class ErrorPage {

    private static final Logger LOG = System.getLogger(ErrorPage.class.getName());
    private static final String INCIDENT = "org.wirkstatt.incident";

    public String getTitleKey() {
        return "error." + kind() + ".title";
    }

    public String getLeadKey() {
        return "error." + kind() + ".lead";
    }

    public boolean isForbidden() {
        return status() == 403;
    }

    /** Id of the switched off module whose address this is; null for everybody but those who may switch it on. */
    public String getSwitchedOff() {
        return (String) request().get(GuardedPage.SWITCHED_OFF);
    }

    /** Number under which the log has the fault; null unless something broke. */
    public String getIncident() {
        if (status() < 500 || status() == 503) {
            return null;
        }
        return (String) request().computeIfAbsent(INCIDENT, key -> {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Logger.Level.ERROR, "page incident " + incident, (Throwable) request().get(RequestDispatcher.ERROR_EXCEPTION));
            return incident;
        });
    }

    private static String kind() {
        return switch (status()) {
            case 403, 404, 405, 413, 429, 503 -> String.valueOf(status());
            default -> status() < 500 ? "400" : "500";
        };
    }

    private static int status() {
        return request().get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }
}
