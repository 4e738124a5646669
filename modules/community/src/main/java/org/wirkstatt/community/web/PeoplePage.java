package org.wirkstatt.community.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.InvalidFilterException;
import org.wirkstatt.community.profile.PeopleFilter;
import org.wirkstatt.community.profile.ProfileView;
import org.wirkstatt.community.profile.Profiles;
import org.wirkstatt.community.profile.Vocabulary;
import org.wirkstatt.community.round.Rounds;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.ui.Language;

/** The directory of people for members: only who wants to be found, only by what the reader may see. */
@Named("communityPeoplePage")
@RequestScoped
public class PeoplePage {

    private static final int SIZE = 40;

    /** @param selected whether the list is filtered by it now */
    public record Option(String value, String label, boolean selected) {
    }

    /** @param picture address; empty for initials */
    public record Line(String path, String name, String pronouns, String work, String regions, String offers, String picture, String alternative,
            String initials) {
    }

    @Inject
    Profiles profiles;
    @Inject
    Rounds rounds;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Vocabulary vocabulary;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String words;
    private String region;
    private String round;
    private String offer;
    private String number;
    private ResultPage<Line> result;

    /** Reads the filters; an unknown value is a request that cannot be answered (400), a page that does not exist is 404. */
    public void load() {
        if (isSet(offer) && !vocabulary.knows(offer)) {
            throw new InvalidFilterException("biete");
        }
        if (isSet(round) && !round.matches("[1-9]\\d{0,2}")) {
            throw new InvalidFilterException("durchgang");
        }
        List<ProfileView> found = profiles.list(new PeopleFilter(words, set(region), isSet(round) ? Integer.valueOf(round) : null, set(offer), null));
        int page = !isSet(number) ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        result = new ResultPage<>(found.stream().skip(ResultPage.first(page, SIZE)).limit(SIZE).map(this::line).toList(), found.size(), page, SIZE);
        if (page < 1 || page > result.pages()) {
            throw new NotFoundException("people/page/" + number);
        }
    }

    private Line line(ProfileView v) {
        return new Line(v.path(), v.name(), v.pronouns() == null ? "" : v.pronouns(), v.work(),
                v.regions().stream().map(r -> r.name()).collect(Collectors.joining(", ")),
                v.offers().stream().map(labels::term).collect(Collectors.joining(", ")),
                v.picture() == null ? "" : v.path() + "/bild?v=" + v.picture().sha256().substring(0, 8), v.pictureAlternative(), v.initials());
    }

    private static boolean isSet(String text) {
        return text != null && !text.isEmpty();
    }

    private static String set(String text) {
        return isSet(text) ? text : null;
    }

    public List<Line> getLines() {
        return result.items();
    }

    public String getHeading() {
        return labels.text("people.heading", result.total());
    }

    public boolean isFiltered() {
        return Stream.of(words, region, round, offer).anyMatch(PeoplePage::isSet);
    }

    public List<Option> getRegions() {
        return regions.isUnsatisfied() ? List.of() : regions.get().list().stream().map(r -> new Option(r.slug(), r.name(), r.slug().equals(region))).toList();
    }

    public List<Option> getRounds() {
        return rounds.list().stream().map(r -> new Option(String.valueOf(r.number()), labels.round(r), String.valueOf(r.number()).equals(round))).toList();
    }

    public List<Option> getOffers() {
        return vocabulary.choosable().stream().map(t -> new Option(t.key(), t.label(language.getLocale()), t.key().equals(offer))).toList();
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    /** This list without the number of the page, for the pager. */
    public String getUrl() {
        return "/menschen?" + part("q", words) + part("region", region) + part("durchgang", round) + part("biete", offer);
    }

    private static String part(String name, String value) {
        return isSet(value) ? name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&" : "";
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? null : words.substring(0, Math.min(words.length(), 200));
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }

    public String getOffer() {
        return offer;
    }

    public void setOffer(String offer) {
        this.offer = offer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
