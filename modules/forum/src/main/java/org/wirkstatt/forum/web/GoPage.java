package org.wirkstatt.forum.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.reading.Reading;
import org.wirkstatt.forum.reading.ReadingService;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.ui.Frame;

/** Addresses that lead on: to a post wherever it stands, to the first unread post of a thread. */
@Named("forumGoPage")
@RequestScoped
public class GoPage {

    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    ReadingService readings;
    @Inject
    CurrentUser user;
    @Inject
    Frame frame;

    private String id;
    private String address;

    /** To the post. Visitors who may not read it, or ask for one that there is not, are asked to sign in: mails lead here. */
    public void toPost() {
        try {
            Posts.Found found = posts.get(Go.post(id));
            Go.to(Posts.path(found.thread(), found.post().no()));
        } catch (NotFoundException e) {
            if (user.isSignedIn() || frame.getSignInPath() == null) {
                throw e;
            }
            Go.toSignIn(frame.getSignInPath(), frame.getPath());
        }
    }

    /** To the first unread post of a thread, else to its latest. */
    public void toUnread() {
        ForumThread thread = threads.get(Go.thread(address));
        int from = user.member().map(Member::id).flatMap(me -> readings.find(me, thread)).map(Reading::read).map(r -> r.firstMissing()).orElse(1);
        Optional<Integer> no = user.member().flatMap(me -> posts.firstShown(thread, from, me.id()));
        Go.to(Posts.path(thread, no.orElse(from <= 1 ? 1 : thread.lastNo())));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
