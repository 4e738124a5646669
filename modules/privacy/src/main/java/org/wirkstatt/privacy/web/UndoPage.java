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
import org.wirkstatt.privacy.names.NamesLeft;
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
    private transient NamesLeft.Left left;

    public void load() {
        until = erasures.undoableUntil(key).orElse(null);
        left = erasures.namesLeft(key).orElse(null);
    }

    public void askForNames() {
        erasures.askForNames(key);
        load();
    }

    /** Where the name stays in texts of others; null where it stands nowhere. */
    public NamesLeft.Left getLeft() {
        if (left == null && until != null) {
            left = erasures.namesLeft(key).orElse(null);
        }
        return left;
    }

    public void undo() {
        undone = erasures.undo(key);
        until = null;
        left = null;
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
