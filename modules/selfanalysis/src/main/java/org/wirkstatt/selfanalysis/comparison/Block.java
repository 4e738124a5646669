package org.wirkstatt.selfanalysis.comparison;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What was published of several runs together, for one topic; never changed but for its end. */
@Entity
@Table(name = "selfanalysis_block")
public class Block {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_block_seq")
    @SequenceGenerator(name = "selfanalysis_block_seq", sequenceName = "selfanalysis_block_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "release_id", updatable = false)
    private Release release;
    @ManyToOne
    @JoinColumn(name = "retired_id")
    private Release retired;
    @Column(nullable = false, updatable = false)
    private String topic;
    @Column(name = "region_id", updatable = false)
    private Long region;
    @Column(name = "federal_state", updatable = false)
    private String state;
    @Column(name = "round_id", updatable = false)
    private Long round;
    @Column(nullable = false, updatable = false)
    private int answers;
    @Column(nullable = false, updatable = false)
    private String counts;
    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    private List<BlockPart> parts = new ArrayList<>();

    /** For JPA. */
    protected Block() {
    }

    Block(Release release, ReleasePlan.NewBlock planned) {
        this.release = release;
        this.topic = planned.topic();
        this.region = planned.where().region();
        this.state = planned.where().state();
        this.round = planned.where().round();
        this.answers = planned.tally().answers();
        this.counts = planned.tally().text();
        planned.parts().forEach(part -> parts.add(new BlockPart(this, part.run(), part.tally().answers())));
    }
}
