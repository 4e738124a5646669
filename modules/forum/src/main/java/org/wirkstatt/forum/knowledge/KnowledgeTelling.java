package org.wirkstatt.forum.knowledge;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData;

/** Tells authors that they are asked, and editors what came of it, in the running transaction. */
@ApplicationScoped
class KnowledgeTelling {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneId.of("Europe/Berlin"));

    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;

    /** @param asked everything that {@code author} is asked in this request */
    void asked(MaterialRequest request, ForumThread thread, MemberId author, List<Piece> asked) {
        if (notifier.isResolvable()) {
            String numbers = DraftText.list(asked.stream().map(p -> p.post().no()).toList());
            String subject = ConsentLinks.subject(request, asked.stream().map(Piece::consent).toList());
            notifier.get().notify(new Notice(author, KnowledgeNotices.ASKED, "consent:" + request.id(),
                    List.of(name(request.requester()), thread.title(), request.title(), numbers, DAY.format(request.dueAt())), request.answerPath())
                            .with(new Target(ConsentLinks.NAMED, subject), new Target(ConsentLinks.UNNAMED, subject), new Target(ConsentLinks.DECLINE, subject)));
        }
    }

    /** @param path of the draft, for editors, who alone may open it; empty if it has none */
    void drafted(MaterialRequest request, String path) {
        Set<MemberId> editors = editors();
        concerned(request).forEach(m -> tell(m, KnowledgeNotices.DRAFTED, request, path.isEmpty() || !editors.contains(m) ? request.path() : path));
    }

    void empty(MaterialRequest request) {
        if (request.requester() != null) {
            tell(request.requester(), KnowledgeNotices.EMPTY, request, request.path());
        }
    }

    void withdrawn(MaterialRequest request) {
        concerned(request).forEach(m -> tell(m, KnowledgeNotices.WITHDRAWN, request, request.path()));
    }

    private void tell(MemberId to, NoticeKind kind, MaterialRequest request, String path) {
        if (notifier.isResolvable()) {
            notifier.get().notify(new Notice(to, kind, "materialRequest:" + request.id(), List.of(request.title()), path));
        }
    }

    private Set<MemberId> concerned(MaterialRequest request) {
        Set<MemberId> all = new LinkedHashSet<>();
        if (request.requester() != null) {
            all.add(request.requester());
        }
        all.addAll(editors());
        return all;
    }

    private Set<MemberId> editors() {
        return grants.isUnsatisfied() ? Set.of() : grants.get().holders(Place.EVERYWHERE).stream().filter(h -> h.role() == Role.EDITOR)
                .map(RoleGrants.Holder::member).collect(Collectors.toSet());
    }

    private String name(MemberId member) {
        return member == null || members.isUnsatisfied() ? PersonalData.FORMER_MEMBER
                : members.get().displayNames(List.of(member)).getOrDefault(member, PersonalData.FORMER_MEMBER);
    }
}
