package org.wirkstatt.privacy.web;

import java.io.Serializable;
import java.time.Instant;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.erasure.ErasureService;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** Where an erasure is taken back: with the key from the letter, without signing in, as the account is closed. */
@Named("privacyUndoPage")
@ViewScoped
public class UndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ErasureService erasures;
    @Inject
    transient Instance<Identification> identification;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;
    @Inject
    transient Format format;

    private String key;
    private Instant until;
    private boolean undone;

    public void load() {
        until = erasures.undoableUntil(key).orElse(null);
    }

    public void undo() {
        undone = erasures.undo(key);
        until = null;
    }

    public boolean isUndoable() {
        return until != null;
    }

    public boolean isUndone() {
        return undone;
    }

    public String getSentence() {
        return texts.of("privacy", "undo.until", language.getLocale(), format.time(until));
    }

    public String getSignInPath() {
        return identification.isUnsatisfied() ? "/" : identification.get().signInPath();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
