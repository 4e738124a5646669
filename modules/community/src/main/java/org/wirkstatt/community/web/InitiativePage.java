package org.wirkstatt.community.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;

import org.wirkstatt.community.contact.ContactService;
import org.wirkstatt.community.contact.ContactTarget.Kind;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.InitiativeService;
import org.wirkstatt.community.initiative.Initiatives;
import org.wirkstatt.community.initiative.Project;
import org.wirkstatt.community.initiative.ProjectFile;
import org.wirkstatt.community.initiative.Visibility;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.ui.JsonLd;

/** The page of an initiative with its projects. */
@Named("communityInitiativePage")
@RequestScoped
public class InitiativePage {

    /** Kept: {@link Json} alone looks for its implementation on each call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** A project as it is shown. @param editPath empty for those who may not change it */
    public record Offer(long id, String name, String html, String targetGroup, String place, String phases, String format, String link,
            boolean membersOnly, String editPath) {
    }

    @Inject
    Initiatives initiatives;
    @Inject
    InitiativeService service;
    @Inject
    ContactService contacts;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    private String slug;
    private Initiative initiative;
    private RegionEntry region;
    private List<Offer> offers = List.of();
    private String html = "";
    private String jsonLd = "";
    private boolean mayEdit;
    private boolean mayManage;
    private boolean contactable;

    public void load() {
        initiative = initiatives.find(slug).orElseThrow(() -> new NotFoundException("initiative/" + slug));
        region = service.region(initiative).orElse(null);
        mayEdit = service.mayEdit(initiative);
        mayManage = service.mayManage(initiative.region());
        html = labels.html(initiative.about());
        List<Project> projects = initiatives.projects(initiative);
        offers = projects.stream().map(this::offer).toList();
        contactable = contacts.isReachable(contacts.target(Kind.INITIATIVE, slug));
        jsonLd = initiative.isDemo() || initiative.visibility() != Visibility.PUBLIC ? "" : JsonLd.script(jsonLd(projects).build());
    }

    private Offer offer(Project p) {
        ProjectFile f = p.file();
        return new Offer(p.id(), f.name(), labels.html(f.description()), f.targetGroup(), f.place(),
                f.phases().stream().map(labels::label).collect(Collectors.joining(", ")), labels.label(f.format()), f.link(),
                f.visibility() == Visibility.MEMBERS, mayEdit ? initiative.path() + "/projekte/" + p.id() : "");
    }

    /** schema.org/Organization with what visitors may see. */
    private JsonObjectBuilder jsonLd(List<Project> projects) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@context", "https://schema.org").add("@type", "Organization")
                .add("@id", address.of(initiative.path())).add("name", initiative.name())
                .add("url", initiative.website() == null ? address.of(initiative.path()) : initiative.website());
        if (initiative.teaser() != null) {
            json.add("description", initiative.teaser());
        }
        if (region != null) {
            json.add("parentOrganization", JSON.createObjectBuilder().add("@type", "Organization").add("@id", address.of("/regionen/" + region.slug()))
                    .add("name", region.name()));
        }
        JsonArrayBuilder offered = JSON.createArrayBuilder();
        projects.stream().filter(p -> p.visibility() == Visibility.PUBLIC).forEach(p -> offered.add(JSON.createObjectBuilder().add("@type", "Service")
                .add("@id", address.of(initiative.path() + "#projekt-" + p.id())).add("name", p.name())));
        return json.add("makesOffer", offered);
    }

    public Initiative getInitiative() {
        return initiative;
    }

    /** Null if it is gone. */
    public RegionEntry getRegion() {
        return region;
    }

    public List<Offer> getOffers() {
        return offers;
    }

    public String getHtml() {
        return html;
    }

    public String getJsonLd() {
        return jsonLd;
    }

    public boolean isMayEdit() {
        return mayEdit;
    }

    public boolean isMayManage() {
        return mayManage;
    }

    public boolean isContactable() {
        return contactable;
    }

    public boolean isMembersOnly() {
        return initiative.visibility() == Visibility.MEMBERS;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
