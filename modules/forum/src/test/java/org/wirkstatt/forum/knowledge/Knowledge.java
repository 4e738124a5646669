package org.wirkstatt.forum.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.wirkstatt.forum.TestForum;
import org.wirkstatt.forum.board.BoardAccess;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.testkit.TestDatabase;

/** A forum with an editor, beside a library that keeps drafts in memory: Mika asks, Bao (no. 2) and Noa (no. 3) answer. */
final class Knowledge {

    final TestForum t;
    final MemberId editor;
    final ForumThread thread;
    final Post bao;
    final Post noa;
    final List<DraftMaterials.Draft> drafts = new ArrayList<>();
    final Map<String, String> settings = new HashMap<>();
    private int key;

    private final class Library implements DraftMaterials, ContentPresenter {

        @Override
        public ContentRef make(Draft draft) {
            int at = drafts.stream().map(Draft::key).toList().indexOf(draft.key());
            if (at < 0) {
                drafts.add(draft);
            }
            return new ContentRef(type(), String.valueOf(at < 0 ? drafts.size() : at + 1));
        }

        @Override
        public String type() {
            return "library.material";
        }

        @Override
        public Optional<Presentation> present(String id) {
            return Optional.of(new Presentation(drafts.get(Integer.parseInt(id) - 1).title(), "/toolkit/" + id, Set.of(Audience.EDITORS)));
        }
    }

    private Knowledge(TestForum t, boolean library) {
        this.t = t;
        t.put(Settings.class, new Settings() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(settings.get(name));
            }

            @Override
            public long version() {
                return 1;
            }
        });
        if (library) {
            Library keeper = new Library();
            t.put(DraftMaterials.class, keeper);
            t.put(ContentPresenter.class, keeper);
        }
        editor = t.members.add(9, "Ela Lektorat", "ela@example.org");
        t.grants.grant(editor, Role.EDITOR, Place.EVERYWHERE, Optional.empty());
        thread = t.ask(t.asker, t.board(BoardAccess.PUBLIC), "Wie gewinnen wir kleine Initiativen?");
        bao = t.answer(t.helper, thread, "Rufen Sie an.");
        noa = t.answer(t.third, thread, "Laden Sie zu zweit ein.");
        t.notices.clear();
        t.as(editor);
    }

    static void with(TestDatabase.Kind kind, Consumer<Knowledge> test) {
        TestForum.with(kind, t -> test.accept(new Knowledge(t, true)));
    }

    static void withoutLibrary(TestDatabase.Kind kind, Consumer<Knowledge> test) {
        TestForum.with(kind, t -> test.accept(new Knowledge(t, false)));
    }

    Requests requests() {
        return t.get(Requests.class);
    }

    NewMaterialRequest form(Integer... numbers) {
        return new NewMaterialRequest(thread.id(), List.of(numbers), "Kleine Initiativen", "Was geholfen hat.", false, "k" + key++);
    }

    /** Ela asks for posts. */
    MaterialRequest ask(Integer... numbers) {
        MaterialRequest request = t.as(editor).get(Requests.class).send(form(numbers));
        t.fresh();
        return request;
    }

    void answer(MemberId who, MaterialRequest request, Answer answer) {
        Consents consents = t.as(who).get(Consents.class);
        consents.get(request.id()).pieces().forEach(p -> consents.answer(request.id(), p.consent().id(), p.revision(), answer));
        t.fresh();
    }

    /** What the job and the pulse do. */
    void moveOn(MaterialRequest request) {
        t.get(Drafting.class).moveOn(request.id());
        t.fresh();
    }

    Requests.Shown now(MaterialRequest request) {
        return t.as(editor).get(Requests.class).get(request.id());
    }

    List<Standing> standings(MaterialRequest request) {
        return now(request).pieces().stream().map(Piece::standing).toList();
    }

    List<Notice> told(MemberId who, String kind) {
        return t.notices.stream().filter(n -> n.to().equals(who) && n.kind().id().equals(kind)).toList();
    }
}
