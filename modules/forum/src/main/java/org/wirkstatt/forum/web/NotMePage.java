package org.wirkstatt.forum.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.care.PassingOn;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Messages;

/** Whoever was asked for a first answer says that somebody else shall be asked. */
@Named("forumNotMePage")
@ViewScoped
public class NotMePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Threads threads;
    @Inject
    transient PassingOn passing;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private String address;
    private transient ForumThread thread;

    public void load() {
        getThread();
    }

    public ForumThread getThread() {
        if (thread == null) {
            thread = threads.get(Go.thread(address));
        }
        return thread;
    }

    /** Whether there is something to pass on. */
    public boolean isAsked() {
        return user.member().map(m -> passing.mayPassOn(m.id(), getThread())).orElse(false);
    }

    public String getQuestion() {
        return labels.text(isAsked() ? "notMe.question" : "notMe.nothing", getThread().title());
    }

    public synchronized void passOn() {
        user.member().ifPresent(m -> passing.passOn(m.id(), getThread().id()));
        messages.done("forum", "notMe.done");
        Go.to(getThread().path());
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
