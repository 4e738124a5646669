package org.wirkstatt.platform.privacy;

import java.util.List;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.Contributed;

/** SPI: what a module does only with consent; offered under 'Einwilligungen' in the account. */
@Contributed
public interface ConsentPurposes {

    List<ConsentPurpose> purposes();

    /** {@code member} agreed: show what rests on it, in the running transaction. */
    default void given(MemberId member, ConsentPurpose purpose) {
    }

    /** {@code member} withdrew: undo what rested on it, in the running transaction. */
    default void withdrawn(MemberId member, ConsentPurpose purpose) {
    }
}
