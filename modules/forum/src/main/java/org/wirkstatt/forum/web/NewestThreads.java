package org.wirkstatt.forum.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.ui.Language;

/** The newest threads on the home page. For visitors they are kept for each language until something public changes. */
@Named("forumNewestThreads")
@ApplicationScoped
public class NewestThreads {

    private static final int ON_HOME = 4;
    private static final int LANGUAGES = 4;

    @Inject
    Threads threads;
    @Inject
    ThreadRows rows;
    @Inject
    CurrentUser user;
    @Inject
    Language language;
    @Inject
    PublicState state;

    private Remembered<Locale, List<ThreadRows.Row>> forVisitors;

    @PostConstruct
    void open() {
        forVisitors = new Remembered<>(state, LANGUAGES);
    }

    public List<ThreadRows.Row> getList() {
        return user.isSignedIn() ? read() : forVisitors.get(language.getLocale(), locale -> read());
    }

    private List<ThreadRows.Row> read() {
        return rows.of(threads.newest(Optional.empty(), ON_HOME).threads(), true);
    }
}
