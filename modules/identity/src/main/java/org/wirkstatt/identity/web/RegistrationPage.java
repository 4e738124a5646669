package org.wirkstatt.identity.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.Registration;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Asks for an account; says the same for every address. */
@Named("identityRegistrationPage")
@ViewScoped
public class RegistrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Registration registration;
    @Inject
    transient Instance<RegionDirectory> regions;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;
    @Inject
    transient Messages messages;
    private String displayName;
    private String mail;
    private String region;
    private String text;
    private boolean sent;

    public void send() {
        messages.orShow(() -> {
            registration.request(displayName, mail, region, text, language.getLocale());
            sent = true;
        }, null);
    }

    /** All regions, and none of them. */
    public List<SelectItem> getRegions() {
        Stream<SelectItem> known = regions.isUnsatisfied() ? Stream.of() : regions.get().list().stream().map(r -> new SelectItem(r.slug(), r.name()));
        return Stream.concat(Stream.of(new SelectItem("", texts.of("identity", "registration.region.none", language.getLocale()))), known).toList();
    }

    public boolean isSent() {
        return sent;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
