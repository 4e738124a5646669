package org.wirkstatt.forum.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.WrittenText;

/**
 * Authors of one archive. An account is found by its confirmed address alone, never by a name; addresses are forgotten with this object.
 */
final class ArchivePeople {

    private static final Pattern ADDRESS = Pattern.compile("(?iu)@|\\S+ at \\S+ dot |\\S+ \\(at\\) \\S+");

    private final Optional<MemberDirectory> members;
    private final boolean withNames;
    private final Map<String, Optional<MemberId>> accounts = new HashMap<>();
    private final Set<String> authors = new HashSet<>();

    ArchivePeople(Optional<MemberDirectory> members, boolean withNames) {
        this.members = members;
        this.withNames = withNames;
    }

    /** The account of the author; empty without. */
    Optional<MemberId> account(ArchivedPost post) {
        authors.add(post.mail().orElseGet(post::name));
        return post.mail().flatMap(mail -> accounts.computeIfAbsent(mail, m -> members.flatMap(all -> all.findByMail(m)).filter(id -> members.get().recipient(id).isPresent())));
    }

    /** Name that is kept of somebody without account; null for none. A name that is an address is none. */
    String name(ArchivedPost post) {
        String name = WrittenText.line(post.name()).replaceAll("^[\"']+|[\"']+$", "").strip();
        return !withNames || name.isEmpty() || name.length() > MboxSource.LONGEST_NAME || ADDRESS.matcher(name).find() ? null : name;
    }

    int authors() {
        return authors.size();
    }

    int matched() {
        return (int) accounts.values().stream().flatMap(Optional::stream).distinct().count();
    }
}
