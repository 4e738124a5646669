package org.wirkstatt.forum.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.post.Posting;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** Right after a question was asked. */
@ApplicationScoped
class BeginCare implements Job {

    @Inject
    CareService service;

    @Override
    public String name() {
        return Posting.CARE;
    }

    @Override
    public void run(ContentRef ref) {
        service.begin(Long.parseLong(ref.id()));
    }
}
