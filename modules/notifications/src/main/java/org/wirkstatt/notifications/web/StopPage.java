package org.wirkstatt.notifications.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.notifications.notice.NoticeCatalogue;
import org.wirkstatt.notifications.notice.StopLinks;
import org.wirkstatt.notifications.notice.StopLinks.Stoppable;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/**
 * One-click stop of a mail (RFC 8058). GET, which mail programs and scanners may send by themselves, changes nothing and shows a button; POST,
 * from that button or from the mail provider, stops. Needs no sign-in and no session: the token is the proof.
 */
@Named("notificationsStopPage")
@RequestScoped
public class StopPage {

    @Inject
    StopLinks links;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String token;
    private Optional<Stoppable> found = Optional.empty();
    private boolean stopped;

    public void load() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        stopped = ((HttpServletRequest) external.getRequest()).getMethod().equals("POST");
        found = stopped ? links.stop(token) : links.find(token);
        if (found.isEmpty()) {
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What the page says: {@code ask}, {@code done} or {@code unknown}. */
    public String getState() {
        return found.isEmpty() ? "unknown" : stopped ? "done" : "ask";
    }

    public String getTitle() {
        return texts.of("notifications", "stop." + getState() + ".title", language.getLocale());
    }

    public String getText() {
        return texts.of("notifications", "stop." + getState(), language.getLocale(), what());
    }

    private String what() {
        return found.flatMap(Stoppable::kind).map(kind -> catalogue.label(kind, language.getLocale()))
                .orElseGet(() -> texts.of("notifications", "stop.digest", language.getLocale()));
    }

    public boolean isAsking() {
        return getState().equals("ask");
    }

    public String getPath() {
        return StopLinks.PATH + token;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
