package org.wirkstatt.ui;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.el.VariableMapper;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.ModuleFences;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.text.Texts;

/**
 * {@code po:tile}: includes a piece of the home page through the fence of its module, while it is built and while it is rendered. A piece that fails
 * leaves nothing but a sentence, and the rest of the page is as ever.
 */
public final class Tile extends TagHandler {

    private final TagAttribute tile;

    public Tile(TagConfig config) {
        super(config);
        tile = getRequiredAttribute("tile");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        HomeTile shown = (HomeTile) tile.getObject(context);
        String module = bean(Modules.class).moduleOf(shown);
        Box box = new Box(module);
        box.setTransient(true);
        parent.getChildren().add(box);
        VariableMapper variables = context.getVariableMapper();
        boolean built = fenced(module, () -> {
            context.includeFacelet(box, shown.view());
            return true;
        }, false);
        context.setVariableMapper(variables);
        if (!built) {
            box.getChildren().clear();
            box.broken = true;
        }
    }

    private interface Piece<T> {
        T made() throws IOException;
    }

    private static <T> T fenced(String module, Piece<T> piece, T instead) {
        return bean(ModuleFences.class).call(module, ModuleFences.TILE, () -> {
            try {
                return piece.made();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PortalException e) {
                throw new IllegalStateException(e); // what is no fault of a page is one of a tile: nobody asked it for anything
            }
        }, () -> instead);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Writes its children, or the sentence. */
    private static final class Box extends WrittenAside {

        private final String module;
        private boolean broken;

        Box(String module) {
            this.module = module;
        }

        @Override
        public void encodeChildren(FacesContext faces) throws IOException {
            ResponseWriter page = faces.getResponseWriter();
            String html = broken ? null : fenced(module, () -> children(faces, page), null);
            if (html != null) {
                page.write(html);
                return;
            }
            page.startElement("p", this);
            page.writeAttribute("class", "empty", null);
            page.writeText(bean(Texts.class).of("ui", "tile.unavailable", faces.getViewRoot().getLocale()), null);
            page.endElement("p");
        }
    }
}
