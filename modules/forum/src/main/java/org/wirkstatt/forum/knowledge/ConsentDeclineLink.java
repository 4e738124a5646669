package org.wirkstatt.forum.knowledge;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction;

/** No. */
@ApplicationScoped
class ConsentDeclineLink implements LinkAction {

    @Inject
    ConsentLinks links;

    @Override
    public String id() {
        return ConsentLinks.DECLINE;
    }

    @Override
    public String label(Locale locale) {
        return links.label(Answer.DECLINED, locale);
    }

    @Override
    public Optional<String> question(MemberId member, String subject, Locale locale) {
        return links.question(Answer.DECLINED, member, subject, locale);
    }

    @Override
    public Done perform(MemberId member, String subject, Locale locale) {
        return links.perform(Answer.DECLINED, member, subject, locale);
    }
}
