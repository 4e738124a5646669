package org.wirkstatt.forum.care;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.text.Texts;

/** Somebody else shall be asked for a first answer; the subject is the number of the thread. */
@ApplicationScoped
@Transactional
class NotMeLink implements LinkAction {

    static final String ID = "forum.notMe";

    @Inject
    PassingOn passing;
    @Inject
    Threads threads;
    @Inject
    Texts texts;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label(Locale locale) {
        return texts.of("forum", "notMe.link", locale);
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return thread(subject).filter(t -> passing.mayPassOn(member, t)).map(t -> texts.of("forum", "notMe.question", locale, t.title()));
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        passing.passOn(member, Long.parseLong(subject));
        return new Done(texts.of("forum", "notMe.done", locale), thread(subject).map(ForumThread::path).orElse("/forum"));
    }

    private Optional<ForumThread> thread(String subject) {
        return subject.matches("\\d{1,18}") ? threads.find(Long.parseLong(subject)) : Optional.empty();
    }
}
