package org.wirkstatt.regions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionService;
import org.wirkstatt.regions.RegionStatus;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.regions.Round;
import org.wirkstatt.ui.Frame;
import org.wirkstatt.ui.JsonLd;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.edit.Previews;

/** The profile of a region. */
@Named("regionsRegionPage")
@RequestScoped
public class RegionPage {

    /** @param note empty without */
    public record RoundLine(String name, String note) {
    }

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionService regions;
    @Inject
    RegionFacts facts;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;
    @Inject
    PublicAddress address;
    @Inject
    Previews previews;
    @Inject
    Frame frame;
    @Inject
    RegionNeighbours neighbours;
    @Inject
    Clock clock;

    private String slug;
    private String draft;
    private RegionProfile region;
    private boolean draftShown;
    private boolean mayEdit;
    private String jsonLd = "";
    /** Made at the first question: the page asks many times, and for a visitor whose page is kept not at all. */
    private List<RegionFacts.Row> factRows;
    private List<RoundLine> rounds;
    private RegionNeighbours.Found found;

    /** Finds the region; a former address is answered by a redirect to today's. */
    public void load() {
        RegionProfile found = catalogue.findProfile(slug).orElseThrow(() -> new NotFoundException("region/" + slug));
        if (found.isArchived() && !regions.mayEditAll()) {
            redirect(successor(found).filter(s -> !s.isArchived()).orElseThrow(() -> new NotFoundException("region/" + slug)));
        } else if (!found.slug().equals(slug)) {
            redirect(found);
        } else {
            mayEdit = regions.mayEdit(found.id());
            region = found;
            jsonLd = found.demo() ? "" : JsonLd.script(RegionJsonLd.of(found, address));
        }
    }

    private Optional<RegionProfile> successor(RegionProfile r) {
        return catalogue.findProfile(r.file().successor());
    }

    private static void redirect(RegionProfile to) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(301);
        external.setResponseHeader("Location", to.path());
        // an address may come back: a region is restored, a name is taken again
        external.setResponseHeader("Cache-Control", "no-cache");
        faces.responseComplete();
    }

    /** Shows an editor the draft of the address instead of the region that is kept. */
    public void loadDraft() {
        region = catalogue.preview(slug, previews.find(frame.getPath(), draft).orElseThrow(() -> new NotFoundException("region/" + slug + "/" + draft)));
        draftShown = true;
    }

    public RegionProfile getRegion() {
        return region;
    }

    public List<RegionFacts.Row> getFacts() {
        if (factRows == null) {
            factRows = facts.rows(region.file());
        }
        return factRows;
    }

    /** Address of the form for a message; empty where nobody would get it, and beside a draft. */
    public String getContactPath() {
        return found().contactPath();
    }

    /** Initiatives with a page of their own; none beside a draft. */
    public List<InitiativeEntry> getInitiatives() {
        return found().initiatives();
    }

    private RegionNeighbours.Found found() {
        if (found == null) {
            found = draftShown ? RegionNeighbours.Found.NOTHING : neighbours.of(region);
        }
        return found;
    }

    /** Names in the profile of initiatives that have no page. */
    public List<String> getOtherInitiatives() {
        return region.file().initiatives().stream().filter(name -> getInitiatives().stream().noneMatch(i -> i.name().equals(name))).toList();
    }

    public String getTypeLabel() {
        return texts.label(region.file().networkType(), language.getLocale());
    }

    public String getStateLabel() {
        return region.state().label(language.getLocale());
    }

    /** Tiles of the region's country, for the small map beside the text. */
    public List<FederalState> getCountry() {
        return region.state().countrymates();
    }

    public List<RoundLine> getRounds() {
        if (rounds == null) {
            rounds = region.file().rounds().stream().map(n -> new RoundLine(texts.round(n, language.getLocale()), Round.find(n)
                    .map(r -> texts.text("region.round.networks", language.getLocale(), r.networks())).orElse(""))).toList();
        }
        return rounds;
    }

    public boolean isUnclaimed() {
        return region.file().status() == RegionStatus.UNCLAIMED;
    }

    /** Half a year after the region last confirmed, or after the facts were put together. */
    public LocalDate getNextEnquiry() {
        return region.due();
    }

    /** Whether the day of the next enquiry has passed. */
    public boolean isOverdue() {
        return region.due().isBefore(LocalDate.now(clock.withZone(ZoneId.of("Europe/Berlin"))));
    }

    /** Null without successor. */
    public RegionProfile getSuccessor() {
        return successor(region).orElse(null);
    }

    /** Empty for a fictional region: nothing made up leaves the portal as data. */
    public String getJsonLd() {
        return jsonLd;
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** Token of the draft to be shown. */
    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }
}
