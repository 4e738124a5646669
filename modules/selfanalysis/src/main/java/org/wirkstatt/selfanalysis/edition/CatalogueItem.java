package org.wirkstatt.selfanalysis.edition;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;

/** A criterion of an edition as a row: what questions over several editions need. Its words stand in the text of the edition. */
@Entity
@Table(name = "selfanalysis_item")
public class CatalogueItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_item_seq")
    @SequenceGenerator(name = "selfanalysis_item_seq", sequenceName = "selfanalysis_item_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id", updatable = false)
    private CatalogueEdition edition;
    @Column(name = "item_key", nullable = false, updatable = false)
    private String itemKey;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Area area;
    @Column(nullable = false, updatable = false)
    private int place;
    @Column(nullable = false, updatable = false)
    private int levels;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Relation relation;
    @ElementCollection
    @CollectionTable(name = "selfanalysis_ancestor", joinColumns = @JoinColumn(name = "item_id"))
    private List<Ancestor> ancestors = new ArrayList<>();

    /** For JPA. */
    protected CatalogueItem() {
    }

    CatalogueItem(CatalogueEdition edition, int place, Criterion criterion) {
        this.edition = edition;
        this.place = place;
        this.itemKey = criterion.id();
        this.area = criterion.area();
        this.levels = criterion.levels().size();
        this.relation = criterion.relation();
        criterion.ancestors().forEach(ref -> ancestors.add(new Ancestor(ref)));
    }

    Long id() {
        return id;
    }

    CatalogueEdition edition() {
        return edition;
    }

    CriterionRef ref() {
        return new CriterionRef(edition.key(), itemKey);
    }

}
