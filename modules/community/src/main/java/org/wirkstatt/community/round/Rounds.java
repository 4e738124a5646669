package org.wirkstatt.community.round;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundId;

/** The rounds for other modules. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Rounds implements RoundDirectory {

    @Inject
    RoundRepository rounds;

    /** For CDI. */
    public Rounds() {
    }

    Rounds(RoundRepository rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<RoundEntry> list() {
        return rounds.list().stream().map(Round::entry).toList();
    }

    @Override
    public Optional<RoundEntry> find(RoundId id) {
        return rounds.find(id).map(Round::entry);
    }
}
