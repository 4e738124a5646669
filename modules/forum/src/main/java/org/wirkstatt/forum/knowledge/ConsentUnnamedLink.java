package org.wirkstatt.forum.knowledge;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;

/** Yes, and without the name. */
@ApplicationScoped
class ConsentUnnamedLink implements LinkAction {

    @Inject
    ConsentLinks links;

    @Override
    public String id() {
        return ConsentLinks.UNNAMED;
    }

    @Override
    public String label(Locale locale) {
        return links.label(Answer.UNNAMED, locale);
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return links.question(Answer.UNNAMED, member, subject, locale);
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        return links.perform(Answer.UNNAMED, member, subject, locale);
    }
}
