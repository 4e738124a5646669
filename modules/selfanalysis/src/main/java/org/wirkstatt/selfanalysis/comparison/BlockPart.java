package org.wirkstatt.selfanalysis.comparison;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That a run is in a block, and with how many answers; nothing of what they say. */
@Entity
@Table(name = "selfanalysis_block_part")
@IdClass(BlockPart.Key.class)
public class BlockPart {

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "block_id", updatable = false)
    private Block block;
    @Id
    @Column(name = "run_id", updatable = false)
    private long run;
    @Column(nullable = false, updatable = false)
    private int answers;

    /** For JPA. */
    protected BlockPart() {
    }

    BlockPart(Block block, long run, int answers) {
        this.block = block;
        this.run = run;
        this.answers = answers;
    }

    /** For JPA. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        Long block;
        long run;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && run == key.run && java.util.Objects.equals(block, key.block);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(block, run);
        }
    }
}
