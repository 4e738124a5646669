package org.wirkstatt.forum;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the forum shows to the shell. Pages open to everybody show each reader what he or she may read. */
@ApplicationScoped
class ForumModule implements PortalModule {

    /** Absent where nobody keeps materials. */
    @Inject
    Instance<DraftMaterials> drafts;

    @Override
    public String id() {
        return "forum";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open("/forum", "/forumPages/forum.xhtml"), PageRoute.open("/forum/{board}", "/forumPages/board.xhtml"),
                PageRoute.open("/forum/thema/{thema}", "/forumPages/thread.xhtml"), PageRoute.open("/forum/beitrag/{id}", "/forumPages/goPost.xhtml"),
                PageRoute.open("/forum/beitrag/{id}/verlauf", "/forumPages/postHistory.xhtml"),
                PageRoute.open("/forum/stichwort/{stichwort}", "/forumPages/tag.xhtml"), write("/forum/neu", "new"), write("/forum/lesezeichen", "bookmarks"),
                write("/forum/{board}/neu", "kinds"), write("/forum/{board}/neu/{art}", "open"), write("/forum/{board}/folgen", "follow"),
                write("/forum/thema/{thema}/neu", "goUnread"), write("/forum/thema/{thema}/antworten", "answer"),
                write("/forum/thema/{thema}/folgen", "follow"), write("/forum/thema/{thema}/abgeben", "notMe"), write("/forum/thema/{thema}/bearbeiten", "threadEdit"),
                write("/forum/beitrag/{id}/bearbeiten", "postEdit"), write("/forum/beitrag/{id}/loeschen", "postDelete"),
                PageRoute.guarded("/forum/offen", "/forumPages/questions.xhtml", ForumPermissions.CARE),
                write("/forum/beitrag/{id}/danke", "react"), write("/forum/beitrag/{id}/abstimmung", "pollNew"),
                write("/forum/beitrag/{id}/abstimmen", "pollVote"), write("/forum/beitrag/{id}/hilfreich", "postAccept"), write("/forum/beitrag/{id}/lesezeichen", "postBookmark"),
                open("/forum/beitrag/{id}/melden", "report"), open("/forum/meldung/{nummer}", "receipt"), write("/forum/entscheidung/{id}", "decision"),
                moderate("/verwaltung/meldungen", "moderationQueue"), moderate("/forum/beitrag/{id}/moderieren", "postModeration"),
                moderate("/forum/thema/{thema}/moderieren", "threadModeration"),
                PageRoute.guarded("/forum/buergen/{person}", "/forumPages/vouch.xhtml", ForumPermissions.VOUCH),
                write("/forum/zustimmungen", "consents"), write("/forum/zustimmungen/{id}", "consent"), material("/forum/thema/{thema}/material", "materialNew"),
                material("/verwaltung/aus-dem-forum", "materialRequests"), material("/verwaltung/aus-dem-forum/{id}", "materialRequest"),
                boards("/verwaltung/forum", "boardAdministration"), boards("/verwaltung/forum/neu", "boardEdit"),
                boards("/verwaltung/forum/{board}", "boardEdit"), imports("/verwaltung/forum-archiv", "archive"),
                imports("/verwaltung/forum-archiv/{id}", "archiveImport"));
    }

    private static PageRoute open(String pattern, String page) {
        return PageRoute.open(pattern, "/forumPages/" + page + ".xhtml");
    }

    private static PageRoute moderate(String pattern, String page) {
        return PageRoute.guarded(pattern, "/forumPages/" + page + ".xhtml", ForumPermissions.MODERATE);
    }

    private static PageRoute write(String pattern, String page) {
        return PageRoute.guarded(pattern, "/forumPages/" + page + ".xhtml", ForumPermissions.WRITE);
    }

    private static PageRoute material(String pattern, String page) {
        return PageRoute.guarded(pattern, "/forumPages/" + page + ".xhtml", ForumPermissions.MATERIAL);
    }

    private static PageRoute boards(String pattern, String page) {
        return PageRoute.guarded(pattern, "/forumPages/" + page + ".xhtml", ForumPermissions.BOARDS);
    }

    private static PageRoute imports(String pattern, String page) {
        return PageRoute.guarded(pattern, "/forumPages/" + page + ".xhtml", ForumPermissions.IMPORT);
    }

    @Override
    public List<NavigationEntry> navigation() {
        Stream<NavigationEntry> materials = drafts.isResolvable()
                ? Stream.of(NavigationEntry.guarded(Place.ADMINISTRATION, 22, "requests.title", "/verwaltung/aus-dem-forum", ForumPermissions.MATERIAL)) : Stream.of();
        return Stream.concat(materials, Stream.of(NavigationEntry.of(Place.MAIN, 200, "nav.forum", "/forum"),
                NavigationEntry.guarded(Place.ACCOUNT, 310, "consents.title", "/forum/zustimmungen", ForumPermissions.WRITE),
                NavigationEntry.guarded(Place.ADMINISTRATION, 125, "queue.title", "/verwaltung/meldungen", ForumPermissions.MODERATE),
                NavigationEntry.guarded(Place.ADMINISTRATION, 130, "boards.administration", "/verwaltung/forum", ForumPermissions.BOARDS),
                NavigationEntry.guarded(Place.ADMINISTRATION, 135, "import.title", "/verwaltung/forum-archiv", ForumPermissions.IMPORT))).toList();
    }

    @Override
    public List<HomeTile> homeTiles() {
        return List.of(new HomeTile(HomeTile.Place.COLUMN, 190, "/WEB-INF/forum/questionsTile.xhtml"),
                new HomeTile(HomeTile.Place.COLUMN, 200, "/WEB-INF/forum/tile.xhtml"));
    }

    @Override
    public List<Permission> permissions() {
        return ForumPermissions.ALL;
    }
}
