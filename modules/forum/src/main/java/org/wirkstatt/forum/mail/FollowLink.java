package org.wirkstatt.forum.mail;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.forum.follow.FollowLevel;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;

/** Tell me of every post of this thread. */
@ApplicationScoped
class FollowLink implements LinkAction {

    @Inject
    LevelLinks links;

    @Override
    public String id() {
        return ForumMail.FOLLOW;
    }

    @Override
    public String label(Locale locale) {
        return links.label(FollowLevel.ALL, locale);
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return links.question(FollowLevel.ALL, member, subject, locale);
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        return links.perform(FollowLevel.ALL, member, subject, locale);
    }
}
