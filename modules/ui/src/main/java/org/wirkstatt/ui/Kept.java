package org.wirkstatt.ui;

import java.io.IOException;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code po:kept}: writes its content as it was written the first time for the same {@code key}, without building or rendering it again.
 * Only on reading pages, and only where the key is not empty; the key must cover everything that the content depends on but the start of
 * the server. {@link Frame#getVisitorKey()} is one for the frame, {@link Frame#getPageKey()} for what stands in it. The store is bounded.
 */
public final class Kept extends TagHandler {

    private static final long MOST_CHARACTERS = 4_000_000;
    private static final String STORE = Kept.class.getName();

    private final TagAttribute key;

    public Kept(TagConfig config) {
        super(config);
        key = getRequiredAttribute("key");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        FacesContext faces = context.getFacesContext();
        String asked = key.getValue(context);
        if (asked.isEmpty() || !faces.getViewRoot().isTransient()) {
            nextHandler.apply(context, parent);
            return;
        }
        Cache<String, String> store = store(faces);
        String name = tag.getLocation() + " " + asked;
        String html = store.getIfPresent(name);
        Piece piece = new Piece(html, written -> store.put(name, written));
        piece.setTransient(true);
        parent.getChildren().add(piece);
        if (html == null) {
            nextHandler.apply(context, piece);
        }
    }

    @SuppressWarnings("unchecked")
    private static Cache<String, String> store(FacesContext faces) {
        return (Cache<String, String>) faces.getExternalContext().getApplicationMap().computeIfAbsent(STORE,
                name -> Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher((String key, String html) -> html.length()).build());
    }

    /** Writes the text it was given or, without one, its children, and hands on what these wrote. */
    private static final class Piece extends WrittenAside {

        private final String html;
        private final Consumer<String> written;

        Piece(String html, Consumer<String> written) {
            this.html = html;
            this.written = written;
        }

        @Override
        public void encodeChildren(FacesContext faces) throws IOException {
            ResponseWriter page = faces.getResponseWriter();
            if (html != null) {
                page.write(html);
                return;
            }
            String made = children(faces, plain(page));
            written.accept(made);
            page.write(made);
        }

        /** Without what PrimeFaces lays around it, which reading pages have no use for. */
        private static ResponseWriter plain(ResponseWriter writer) {
            return writer instanceof ResponseWriterWrapper wrapper ? plain(wrapper.getWrapped()) : writer;
        }
    }
}
