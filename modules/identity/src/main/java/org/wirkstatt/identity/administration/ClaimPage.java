package org.wirkstatt.identity.administration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.claim.RegionClaims;
import org.wirkstatt.identity.claim.RegionClaims.Claim;
import org.wirkstatt.identity.claim.RegionClaims.Status;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Asks for a region, in the account; and decides, in the administration. */
@Named("identityClaimPage")
@ViewScoped
public class ClaimPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RegionClaims claims;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private String region;
    private String text;
    private transient List<Claim> mine;
    private transient List<Claim> open;
    private transient List<Status> status;

    public List<SelectItem> getOptions() {
        List<SelectItem> options = new ArrayList<>(List.of(new SelectItem("", say("person.choose"))));
        claims.all().forEach(entry -> options.add(new SelectItem(entry.slug(), entry.name())));
        return options;
    }

    public void claim() {
        messages.orShow(() -> {
            claims.claim(region, text);
            messages.done("identity", "claim.sent");
            region = null;
            text = null;
        }, null);
        mine = null;
    }

    public List<Claim> getMine() {
        if (mine == null) {
            mine = claims.mine(language.getLocale());
        }
        return mine;
    }

    public List<Claim> getOpen() {
        if (open == null) {
            open = claims.open(language.getLocale());
        }
        return open;
    }

    public List<Status> getStatus() {
        if (status == null) {
            status = claims.status();
        }
        return status;
    }

    public String state(Claim claim) {
        return say("ClaimState." + claim.state());
    }

    public String coordinators(Status one) {
        return String.join(", ", one.coordinators());
    }

    public void approve(long claim) {
        messages.orShow(() -> {
            claims.approve(claim);
            messages.done("identity", "claim.approved");
        }, null);
        again();
    }

    public void refuse(long claim) {
        messages.orShow(() -> {
            claims.refuse(claim);
            messages.done("identity", "claim.refused");
        }, null);
        again();
    }

    private void again() {
        open = null;
        status = null;
    }

    private String say(String key) {
        return texts.of("identity", key, language.getLocale());
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
