package org.wirkstatt.identity.web;

import java.io.IOException;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.identity.session.Sessions.OpenSession;

/** Where the person is signed in. */
@Named("identitySessionsPage")
@ViewScoped
public class SessionsPage extends OwnPage {

    static final String PATH = "/konto/sitzungen";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Sessions sessions;
    private transient List<OpenSession> rows;

    public List<OpenSession> getRows() {
        if (rows == null) {
            rows = sessions.list(me(), request());
        }
        return rows;
    }

    public boolean isOthers() {
        return getRows().size() > 1;
    }

    public void end(long id) throws IOException {
        sessions.end(me(), id);
        goOn("sessions.ended", PATH);
    }

    public void endOthers() throws IOException {
        sessions.endOthers(me(), request());
        goOn("sessions.ended.others", PATH);
    }
}
