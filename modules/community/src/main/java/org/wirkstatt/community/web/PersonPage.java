package org.wirkstatt.community.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.InvalidFilterException;
import org.wirkstatt.community.profile.ProfileView;
import org.wirkstatt.community.profile.Profiles;
import org.wirkstatt.community.profile.Viewer;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** The profile of a person, as the reader sees it, or the own one as another would. */
@Named("communityPersonPage")
@RequestScoped
public class PersonPage {

    /** A way to look at the own profile. @param current whether it is the one shown */
    public record Look(String key, String label, boolean current) {
    }

    @Inject
    Profiles profiles;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;

    private String id;
    private String as;
    private ProfileView person;
    private boolean own;
    private List<Look> looks = List.of();
    private String aboutHtml = "";

    /** Finds the person; who may not see the name gets the same answer as for nobody. */
    public void load() {
        show(Optional.of(id).filter(i -> i.matches("[1-9]\\d{0,17}")).flatMap(i -> profiles.find(new MemberId(Long.parseLong(i))))
                .orElseThrow(() -> new NotFoundException("person/" + id)));
        own = user.member().map(m -> m.id().equals(person.id())).orElse(false);
    }

    /** Shows the own profile as somebody else would see it; nobody is shown if that one sees nothing. */
    public void loadAs() {
        Viewer viewer = as == null || as.isEmpty() ? Viewer.VISITOR : switch (as) {
            case "besuch" -> Viewer.VISITOR;
            case "mitglied" -> Viewer.MEMBER;
            case "region" -> Viewer.SAME_REGION;
            default -> throw new InvalidFilterException("als");
        };
        looks = List.of(look("besuch", Viewer.VISITOR, viewer), look("mitglied", Viewer.MEMBER, viewer), look("region", Viewer.SAME_REGION, viewer));
        profiles.asSeenBy(viewer).ifPresent(this::show);
    }

    private Look look(String key, Viewer viewer, Viewer shown) {
        return new Look(key, labels.label(viewer), viewer == shown);
    }

    private void show(ProfileView shown) {
        person = shown;
        aboutHtml = labels.html(shown.about());
    }

    /** Null if there is nobody to see. */
    public ProfileView getPerson() {
        return person;
    }

    public String getAboutHtml() {
        return aboutHtml;
    }

    /** Names of what the person offers. */
    public List<String> getOffers() {
        return person.offers().stream().map(labels::term).toList();
    }

    /** Names of what the person seeks. */
    public List<String> getSeeks() {
        return person.seeks().stream().map(labels::term).toList();
    }

    public List<String> getRounds() {
        return person.rounds().stream().map(labels::round).toList();
    }

    /** Address of the picture; a new picture has a new one. */
    public String getPicturePath() {
        return person.path() + "/bild?v=" + person.picture().sha256().substring(0, 8).toLowerCase(Locale.ROOT);
    }

    public boolean isOwn() {
        return own;
    }

    public List<Look> getLooks() {
        return looks;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
    }
}
