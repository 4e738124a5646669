package org.wirkstatt.notifications.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.notifications.notice.ActionLinks;
import org.wirkstatt.notifications.notice.ActionLinks.Asked;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.link.LinkAction.Done;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/**
 * A link in a mail that does one thing. GET, which mail programs and scanners send by themselves, changes nothing and shows a button; the button
 * does it. Needs no sign-in and no session: the token is the proof.
 */
@Named("notificationsActionPage")
@RequestScoped
public class ActionPage {

    private static final String BUNDLE = "notifications";

    @Inject
    ActionLinks links;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private String token;
    private Optional<Asked> asked = Optional.empty();
    private Optional<Done> done = Optional.empty();
    private Optional<PortalException> refusal = Optional.empty();

    public void load() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
            act(external);
        } else {
            asked = links.find(token, language.getLocale());
        }
        if (asked.isEmpty() && done.isEmpty() && refusal.isEmpty()) {
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void act(ExternalContext external) {
        try {
            done = links.perform(token, language.getLocale());
        } catch (PortalException e) {
            refusal = Optional.of(e);
            external.setResponseStatus(e.status());
        }
    }

    public String getTitle() {
        return text(asked.isPresent() ? "action.title" : done.isPresent() ? "action.done.title" : refusal.isPresent() ? "action.refused.title" : "action.unknown.title");
    }

    public String getText() {
        return asked.map(Asked::question).or(() -> done.map(Done::sentence)).or(() -> refusal.map(e -> texts.message(e, language.getLocale())))
                .orElseGet(() -> text("action.unknown"));
    }

    public boolean isAsking() {
        return asked.isPresent();
    }

    public String getButton() {
        return asked.map(Asked::button).orElse("");
    }

    public String getPath() {
        return ActionLinks.PATH + token;
    }

    /** Where to go on: to the thing, else to the notices. */
    public String getNext() {
        return done.map(Done::path).orElse("/mitteilungen");
    }

    public String getNextLabel() {
        return text(done.isPresent() ? "action.more" : "action.centre");
    }

    private String text(String key) {
        return texts.of(BUNDLE, key, language.getLocale());
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
