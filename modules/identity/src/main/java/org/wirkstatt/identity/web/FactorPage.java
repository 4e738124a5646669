package org.wirkstatt.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.factor.SecondFactors;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** Switches the second factor on and off, and shows recovery codes once. The secret stays in the view until the first code proved the app. */
@Named("identityFactorPage")
@ViewScoped
public class FactorPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SecondFactors factors;
    @Inject
    transient Members members;
    @Inject
    transient Sessions sessions;
    @Inject
    ProofPage proof;
    @Inject
    transient Settings settings;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;
    private boolean on;
    private int left;
    private String secret;
    private String svg;
    private transient String code;
    private transient List<String> codes = List.of();

    public void load() {
        on = factors.isOn(me());
        left = factors.status(me()).map(SecondFactors.Status::recoveryLeft).orElse(0);
        if (!on) {
            SecondFactors.Setup setup = factors.prepare(members.find(me()).orElseThrow().mail(), texts.of("identity", "factor.qr", language.getLocale()));
            secret = setup.secret();
            svg = setup.svg();
        }
    }

    public void enable() {
        if (proof.guard(() -> {
            codes = factors.enable(me(), secret, code);
            sessions.endOthers(me(), request());
        })) {
            say("factor.enabled");
            load();
        }
    }

    public void renew() {
        if (proof.guard(() -> codes = factors.renewCodes(me()))) {
            say("factor.renewed");
            load();
        }
    }

    public void disable() {
        if (proof.guard(() -> factors.disable(me()))) {
            say("factor.disabled");
            load();
        }
    }

    /** In this answer only: the codes stand in it, so there is no redirect. */
    private void say(String key) {
        FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of("identity", key, language.getLocale()), null));
    }

    public boolean isOn() {
        return on;
    }

    public int getLeft() {
        return left;
    }

    public String getSecret() {
        return secret;
    }

    public String getSvg() {
        return svg;
    }

    /** Only in the answer that made them. */
    public List<String> getCodes() {
        return codes == null ? List.of() : codes;
    }

    /** The codes as a text file, in an address that holds the file itself: nothing of it is kept in the portal. */
    public String getFile() {
        String text = texts.of("identity", "factor.file", language.getLocale(), siteName()) + "\n\n" + String.join("\n", getCodes()) + "\n";
        return "data:text/plain;charset=utf-8," + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String siteName() {
        return settings.find("wirkstatt.site.name").orElse("Wirkstatt");
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
