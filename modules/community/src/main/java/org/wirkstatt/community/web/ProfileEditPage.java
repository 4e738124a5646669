package org.wirkstatt.community.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.contact.ContactService;
import org.wirkstatt.community.profile.Profile;
import org.wirkstatt.community.profile.ProfileField;
import org.wirkstatt.community.profile.ProfileForm;
import org.wirkstatt.community.profile.ProfileService;
import org.wirkstatt.community.profile.Profiles;
import org.wirkstatt.community.profile.Reach;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;

/** The own profile: what it says, and for each field who sees it. */
@Named("communityProfileEditPage")
@ViewScoped
public class ProfileEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProfileService service;
    @Inject
    transient Profiles profiles;
    @Inject
    transient ContactService contacts;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private final HashMap<String, String> reach = new HashMap<>();
    private ArrayList<String> offers = new ArrayList<>();
    private ArrayList<String> seeks = new ArrayList<>();
    private ProfileForm opened;
    private String name = "";
    private String mail = "";
    private String places = "";
    private boolean picture;
    private ArrayList<Differences.Line> conflictLines;

    /** Opens what is kept. */
    public void load() {
        if (opened != null) {
            return;
        }
        Profile own = service.own();
        fill(own.form());
        name = contacts.sender().map(Recipient::displayName).orElse("");
        mail = contacts.sender().map(Recipient::mail).orElse("");
        picture = own.picture().isPresent();
        places = String.join(", ", profiles.ownRegions().stream().map(r -> r.name()).toList());
    }

    private void fill(ProfileForm form) {
        opened = form;
        text.with("pronouns", form.pronouns()).with("organisation", form.organisation()).with("position", form.position()).with("about", form.about())
                .with("phone", form.phone()).with("website", form.website());
        offers = new ArrayList<>(form.offers());
        seeks = new ArrayList<>(form.seeks());
        for (ProfileField field : ProfileField.values()) {
            reach.put(EnumKey.of(field), EnumKey.of(form.reaches().getOrDefault(field, Reach.ME)));
        }
    }

    public synchronized void save() {
        save(opened);
    }

    /** Saves over what was saved in another window, after both versions were shown. */
    public synchronized void saveMine() {
        save(service.own().form());
    }

    private void save(ProfileForm before) {
        conflictLines = null;
        try {
            service.save(before, read());
            messages.done(CommunityTexts.MODULE, "profile.saved");
            Redirect.to("/konto/profil");
        } catch (InvalidCommunityException e) {
            messages.show("profil", e, labels::sentence);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(lines(service.own().form()), lines(read())));
        }
    }

    private ProfileForm read() {
        Map<ProfileField, Reach> reaches = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            reaches.put(field, EnumKey.find(Reach.class, reach.get(EnumKey.of(field))).orElse(Reach.ME));
        }
        return new ProfileForm(text.text("pronouns"), text.text("organisation"), text.text("position"), text.text("about"), text.text("phone"),
                text.text("website"), offers, seeks, reaches);
    }

    private String lines(ProfileForm form) {
        StringBuilder lines = new StringBuilder();
        new Fields().with("pronouns", form.pronouns()).with("organisation", form.organisation()).with("position", form.position())
                .with("about", form.about()).with("phone", form.phone()).with("website", form.website())
                .with("offers", String.join(", ", form.offers().stream().map(labels::term).toList()))
                .with("seeks", String.join(", ", form.seeks().stream().map(labels::term).toList())).getValues().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.append(labels.text("ProfileField." + e.getKey())).append(": ").append(e.getValue()).append('\n'));
        form.reaches().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.append(labels.label(e.getKey())).append(" – ").append(labels.label(e.getValue())).append('\n'));
        return lines.toString();
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    /** Opens the stored version anew. */
    public String getOpenPath() {
        return "/konto/profil";
    }

    public Fields getText() {
        return text;
    }

    /** {@link Reach} by {@link ProfileField}, both as keys. */
    public Map<String, String> getReach() {
        return reach;
    }

    public List<String> getOffers() {
        return offers;
    }

    public void setOffers(List<String> offers) {
        this.offers = new ArrayList<>(offers);
    }

    public List<String> getSeeks() {
        return seeks;
    }

    public void setSeeks(List<String> seeks) {
        this.seeks = new ArrayList<>(seeks);
    }

    public String getName() {
        return name;
    }

    public String getMail() {
        return mail;
    }

    /** Regions of the roles held, in one line; empty without. */
    public String getPlaces() {
        return places;
    }

    public boolean isPicture() {
        return picture;
    }
}
