package org.wirkstatt.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** Moves a request on right after it was sent or answered. */
@ApplicationScoped
class MoveOn implements Job {

    @Inject
    Drafting drafting;

    @Override
    public String name() {
        return Drafting.JOB;
    }

    @Override
    public void run(ContentRef ref) {
        drafting.moveOn(Long.parseLong(ref.id()));
    }
}
