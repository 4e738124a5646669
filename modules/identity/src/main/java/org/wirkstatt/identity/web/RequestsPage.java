package org.wirkstatt.identity.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.InputRefusedException;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.account.PlaceNames;
import org.wirkstatt.identity.registration.Registration;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Requests for an account that wait for whoever looks at them. */
@Named("identityRequestsPage")
@ViewScoped
public class RequestsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @param region name of the region that the request names; empty for none @param text who they say they are; empty for nothing */
    public record Row(long id, String name, String mail, String region, String text) implements Serializable {
    }

    @Inject
    transient People people;
    @Inject
    transient PlaceNames names;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;
    private List<Row> rows = List.of();

    public void load() {
        rows = people.requests().stream().map(p -> new Row(p.id().value(), p.displayName(), p.mail(),
                p.region().flatMap(r -> names.of(Place.of(r), language.getLocale())).map(PlaceNames.PlaceName::name).orElse(""), p.requestText().orElse(""))).toList();
    }

    public void approve(long id) throws IOException {
        decide(() -> people.approve(new MemberId(id)), "requests.approved");
    }

    public void refuse(long id) throws IOException {
        decide(() -> people.refuse(new MemberId(id)), "requests.refused");
    }

    private void decide(Runnable decision, String done) throws IOException {
        try {
            decision.run();
        } catch (InputRefusedException e) {
            messages.show(e);
            load();
            return;
        }
        messages.done("identity", done);
        FacesContext.getCurrentInstance().getExternalContext().redirect(Registration.REQUESTS_PATH);
    }

    public List<Row> getRows() {
        return rows;
    }
}
