package org.wirkstatt.forum.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.LinkAction.Done;
import org.wirkstatt.platform.text.Texts;

/**
 * Links in the mail that asks an author, one for each answer. A link answers for all posts of the author in one request, and only for the texts that
 * the mail was about: the subject is the number of the request and the sum of the revisions, which grows when a text is asked about anew.
 */
@ApplicationScoped
@Transactional
class ConsentLinks {

    static final String NAMED = "forum.consentNamed";
    static final String UNNAMED = "forum.consentUnnamed";
    static final String DECLINE = "forum.consentDecline";
    private static final Pattern SUBJECT = Pattern.compile("(\\d{1,18})\\.\\d{1,9}");

    @Inject
    Consents consents;
    @Inject
    Texts texts;

    static String subject(MaterialRequest request, List<Consent> ofAuthor) {
        return request.id() + "." + ofAuthor.stream().mapToInt(Consent::revision).sum();
    }

    /** Whether {@code subject} is about the texts that {@code asked} is about now. */
    static boolean holds(Consents.Asked asked, String subject) {
        return asked.request().isOpen() && subject.equals(subject(asked.request(), asked.pieces().stream().map(Piece::consent).toList()))
                && asked.pieces().stream().noneMatch(p -> p.standing() == Standing.EDITED);
    }

    String label(Answer answer, Locale locale) {
        return texts.of("forum", "link." + answer, locale);
    }

    Optional<String> question(Answer answer, MemberId member, String subject, Locale locale) {
        return asked(member, subject).filter(a -> a.pieces().stream().anyMatch(p -> p.standing() != Standing.GONE && p.consent().answer() != answer))
                .map(a -> texts.of("forum", "link." + answer + ".question", locale, numbers(a), a.thread().title(), a.request().title())
                        + (answer.agrees() ? " " + texts.of("forum", "consent.words." + Consent.WORDS, locale) : ""));
    }

    Done perform(Answer answer, MemberId member, String subject, Locale locale) {
        Consents.Asked asked = asked(member, subject).orElseThrow(() -> new NotFoundException("consent/" + subject));
        consents.answerAll(member, asked.request().id(), subject, answer);
        return new Done(texts.of("forum", "link." + answer + ".done", locale, numbers(asked)), asked.request().answerPath());
    }

    private Optional<Consents.Asked> asked(MemberId member, String subject) {
        Matcher form = SUBJECT.matcher(subject);
        return form.matches() ? consents.find(member, Long.parseLong(form.group(1))).filter(a -> holds(a, subject)) : Optional.empty();
    }

    private static String numbers(Consents.Asked asked) {
        return DraftText.list(asked.pieces().stream().filter(p -> p.standing() != Standing.GONE).map(Piece::post).map(Post::no).toList());
    }
}
