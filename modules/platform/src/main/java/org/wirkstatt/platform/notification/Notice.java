package org.wirkstatt.platform.notification;

import java.util.List;

import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;

/**
 * Something that a member may want to know.
 *
 * @param to who is told
 * @param kind a {@link NoticeKind} of the sending module
 * @param subject what it is about, at most 200 characters, see {@link #about}; a later notice to the same person of the same kind and subject replaces an unread earlier one
 * @param arguments for the text {@link NoticeKind#textKey()}: plain text, no markup
 * @param path address inside the portal that the notice leads to
 */
public record Notice(MemberId to, NoticeKind kind, String subject, List<String> arguments, String path) {

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** A notice about {@code content}: shown and mailed only while the person may read it, as its {@link ContentPresenter} says. */
    public static Notice about(MemberId to, NoticeKind kind, ContentRef content, List<String> arguments, String path) {
        return new Notice(to, kind, content.toString(), arguments, path);
    }
}
