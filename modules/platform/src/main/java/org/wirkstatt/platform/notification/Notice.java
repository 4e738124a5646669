package org.wirkstatt.platform.notification;

import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.SignedLinks;
import org.wirkstatt.platform.mail.ReplyWay;

/**
 * Something that a member may want to know.
 *
 * @param to who is told
 * @param kind a {@link NoticeKind} of the sending module
 * @param subject what it is about, at most 200 characters, see {@link #about}; a later notice to the same person of the same kind and subject replaces an unread earlier one
 * @param arguments for the text {@link NoticeKind#textKey()}: plain text, no markup
 * @param path address inside the portal that the notice leads to
 * @param answers where answers to the mail go; empty if it cannot be answered
 * @param actions links of the mail that do one thing each, at most five
 */
public record Notice(MemberId to, NoticeKind kind, String subject, List<String> arguments, String path, Optional<ReplyWay> answers,
        List<SignedLinks.Target> actions) {

    private static final int ACTIONS = 5;

    public Notice {
        arguments = List.copyOf(arguments);
        actions = List.copyOf(actions);
        if (actions.size() > ACTIONS) {
            throw new IllegalArgumentException("at most " + ACTIONS + " actions: " + actions.size());
        }
    }

    /** A notice that is only told. */
    public Notice(MemberId to, NoticeKind kind, String subject, List<String> arguments, String path) {
        this(to, kind, subject, arguments, path, Optional.empty(), List.of());
    }

    /** A notice about {@code content}: shown and mailed only while the person may read it, as its {@link ContentPresenter} says. */
    public static Notice about(MemberId to, NoticeKind kind, ContentRef content, List<String> arguments, String path) {
        return new Notice(to, kind, content.toString(), arguments, path);
    }

    /** The same, and answers to its mail go to {@code way}. */
    public Notice answeredBy(ReplyWay way) {
        return new Notice(to, kind, subject, arguments, path, Optional.of(way), actions);
    }

    /** The same, and its mail has these links. */
    public Notice with(SignedLinks.Target... targets) {
        return new Notice(to, kind, subject, arguments, path, answers, List.of(targets));
    }
}
