package org.wirkstatt.community.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.profile.Profile;
import org.wirkstatt.community.profile.ProfileService;
import org.wirkstatt.ui.Messages;

/** The picture of the own profile. */
@Named("communityPicturePage")
@ViewScoped
public class PicturePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProfileService service;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private String alternative;
    private String path;
    private boolean present;
    private transient Part upload;

    public void load() {
        Profile own = service.own();
        alternative = own.pictureAlternative();
        present = own.picture().isPresent();
        // a new picture has a new address, so that no old copy is shown
        path = "/menschen/" + own.member().value() + "/bild" + own.picture().map(p -> "?v=" + p.sha256().substring(0, 8)).orElse("");
    }

    /** Takes the chosen picture, or only the words if none was chosen. */
    public void save() {
        try {
            if (upload != null && upload.getSize() > 0) {
                try (InputStream in = upload.getInputStream()) {
                    service.setPicture(in, alternative);
                }
            } else if (present) {
                service.describePicture(alternative);
            } else {
                throw new InvalidCommunityException("picture", "error.picture.none", "");
            }
            messages.done(CommunityTexts.MODULE, "picture.saved");
            Redirect.to("/konto/profil/bild");
        } catch (InvalidCommunityException e) {
            messages.show("bild", e, labels::sentence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove() {
        service.removePicture();
        messages.done(CommunityTexts.MODULE, "picture.removed");
        Redirect.to("/konto/profil/bild");
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getPath() {
        return path;
    }

    public boolean isPresent() {
        return present;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
