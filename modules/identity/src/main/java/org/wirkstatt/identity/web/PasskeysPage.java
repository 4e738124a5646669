package org.wirkstatt.identity.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** The person's passkeys. The offer of the form stays here and is good for one answer. */
@Named("identityPasskeysPage")
@ViewScoped
public class PasskeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PasskeyService service;
    @Inject
    transient Messages messages;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;
    @Inject
    transient Format format;
    @Inject
    transient Clock clock;
    @Inject
    ProofPage proof;
    private PasskeyService.Offer offer;
    private final Map<Long, String> names = new HashMap<>();
    private String name;
    private transient String response;
    private transient List<PasskeyService.Row> rows;

    public List<PasskeyService.Row> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    public String getOptions() {
        if (offer == null) {
            offer = service.offer();
        }
        return service.creationOptions(offer);
    }

    public void create() {
        PasskeyService.Offer taken = offer;
        offer = null;
        rows = null;
        String called = name == null || name.isBlank()
                ? texts.of("identity", "passkeys.name.default", language.getLocale(), format.day(clock.instant())) : name;
        if (proof.guard(() -> {
            service.add(called, taken, response);
            proof.strengthen();
        })) {
            name = null;
            messages.done("identity", "passkeys.created");
        }
    }

    public void remove(long id) {
        if (proof.guard(() -> service.remove(id))) {
            messages.done("identity", "passkeys.removed");
        }
        rows = null;
        names.remove(id);
    }

    /** Calls it what was typed beside it. */
    public void rename(long id) {
        if (proof.guard(() -> service.rename(id, names.get(id)))) {
            messages.done("identity", "passkeys.renamed");
        }
        rows = null;
    }

    /** Names as typed, by number; those that nobody touched are as they are kept. */
    public Map<Long, String> getNames() {
        getRows().forEach(row -> names.putIfAbsent(row.id(), row.name()));
        return names;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Always empty: an answer is good once. */
    public String getResponse() {
        return null;
    }

    public void setResponse(String response) {
        this.response = response;
    }
}
