package org.wirkstatt.forum;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do in the forum. Who may read a board is decided by {@link org.wirkstatt.forum.board.Boards}. */
public final class ForumPermissions {

    /** Make, change, order and archive boards. */
    public static final Permission BOARDS = Permission.heldBy("forum.boards", Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    /** Open threads and answer where one may read; have marks of reading, follow, bookmark. */
    public static final Permission WRITE = Permission.heldBy("forum.write", Role.MEMBER);

    /** Open threads of the kind announcement. */
    public static final Permission ANNOUNCE = Permission.heldBy("forum.announce", Role.PROGRAMME_MANAGER, Role.EDITOR, Role.ADMINISTRATOR, Role.COORDINATOR);

    /** See what is hidden, keep threads fair. */
    public static final Permission MODERATE = Permission.heldBy("forum.moderate", Role.MODERATOR, Role.ADMINISTRATOR);

    /** See which questions have no answer, with their age. */
    public static final Permission CARE = Permission.heldBy("forum.care", Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.MODERATOR, Role.ADMINISTRATOR);

    /** Vouch for somebody whose account is fresh. */
    public static final Permission VOUCH = Permission.heldBy("forum.vouch", Role.COORDINATOR, Role.ALUM, Role.PROGRAMME_MANAGER, Role.MODERATOR);

    /** Take archives over, and take that back. */
    public static final Permission IMPORT = Permission.heldBy("forum.import", Role.ADMINISTRATOR);

    /** Ask authors whether their posts may become a material; in which threads is decided by {@link org.wirkstatt.forum.knowledge.Requests}. */
    public static final Permission MATERIAL = Permission.heldBy("forum.material", Role.EDITOR, Role.COORDINATOR);

    /** See all such requests, not only the own ones, and say what was taken out of a material. */
    public static final Permission MATERIALS = Permission.heldBy("forum.materials", Role.EDITOR);

    static final List<Permission> ALL = List.of(IMPORT, CARE, BOARDS, WRITE, ANNOUNCE, MODERATE, VOUCH, MATERIAL, MATERIALS);

    private ForumPermissions() {
    }
}
