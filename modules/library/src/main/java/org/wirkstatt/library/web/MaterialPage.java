package org.wirkstatt.library.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.library.collection.CollectionReader;
import org.wirkstatt.library.collection.CollectionView;
import org.wirkstatt.library.material.MaterialCare;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Language;

/** The page of a material, and of one of its earlier editions. */
@Named("libraryMaterialPage")
@RequestScoped
public class MaterialPage {

    private static final int RELATED_SHOWN = 6;

    @Inject
    MaterialReader materials;
    @Inject
    MaterialSheets sheets;
    @Inject
    CollectionReader collections;
    @Inject
    MaterialCare care;
    @Inject
    SimilarMaterials similar;
    @Inject
    Origins origins;
    @Inject
    CurrentUser user;
    @Inject
    Language language;

    private String slug;
    private String edition;
    private MaterialSheet sheet;
    private String careTaker = "";
    private Origins.Shown origin;
    // made once: the page asks for a list anew with each expression about one of its entries
    private List<MaterialRow> related = List.of();
    private List<CollectionView> packages = List.of();

    /** Finds the material in its present edition; a former address is answered by a redirect to today's. */
    public void load() {
        MaterialView view = materials.find(slug).orElse(null);
        if (view == null) {
            String moved = materials.movedTo(slug).orElseThrow(() -> new NotFoundException("material/" + slug));
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().setResponseStatus(301);
            faces.getExternalContext().setResponseHeader("Location", "/toolkit/" + moved);
            faces.getExternalContext().setResponseHeader("Cache-Control", "no-cache");
            faces.responseComplete();
            return;
        }
        sheet = sheets.sheet(view, language.getLocale());
        related = findRelated();
        packages = collections.using(view.slug());
        careTaker = care.careTaker(view.id()).orElse("");
        origin = view.origin().map(o -> origins.shown(o, view.content().creators())).orElse(null);
    }

    /** Finds an earlier edition. */
    public void loadEdition() {
        MaterialView view = materials.get(slug);
        if (edition == null || !edition.matches("[1-9]\\d{0,5}")) {
            throw new NotFoundException("material/" + slug + "/" + edition);
        }
        sheet = sheets.sheet(materials.edition(view, Integer.parseInt(edition)), language.getLocale());
    }

    /** Shows {@code shown} instead of a kept material; for the preview of the editor. */
    void show(MaterialSheet shown) {
        sheet = shown;
    }

    public MaterialSheet getSheet() {
        return sheet;
    }

    public MaterialView getView() {
        return sheet.view();
    }

    /** Number of the edition that replaced the shown one. */
    public int getCurrentEdition() {
        return sheet.view().editions().get(0).number();
    }

    /** Whether the note on the present edition stands above everything else. */
    public boolean isWorkshopChanged() {
        return getCurrentEdition() > 1 && getCurrentEdition() == sheet.view().content().version()
                && sheet.view().editions().get(0).changesWorkshop();
    }

    /** Those the editors named, then similar ones. */
    public List<MaterialRow> getRelated() {
        return related;
    }

    private List<MaterialRow> findRelated() {
        Set<MaterialRow> all = new LinkedHashSet<>(materials.rows(sheet.view().content().related()));
        if (all.size() < RELATED_SHOWN) {
            all.addAll(similar.to(sheet.view().id(), RELATED_SHOWN));
        }
        return all.stream().filter(row -> row.id() != sheet.view().id()).limit(RELATED_SHOWN).toList();
    }

    public List<CollectionView> getCollections() {
        return packages;
    }

    /** Name of who looks after the material, for editors and coordinators; empty for others. */
    public String getCareTaker() {
        return careTaker;
    }

    /** What the material was made from; null for what editors made here. */
    public Origins.Shown getOrigin() {
        return origin;
    }

    public boolean isMayEdit() {
        return user.may(LibraryPermission.EDIT);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }
}
