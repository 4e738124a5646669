package org.wirkstatt.ui;

import java.io.IOException;
import java.io.StringWriter;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/** A component that decides what becomes of the text of its children: they are written aside first. */
abstract class WrittenAside extends UIComponentBase {

    @Override
    public final String getFamily() {
        return WrittenAside.class.getName();
    }

    @Override
    public final String getRendererType() {
        return null;
    }

    @Override
    public final boolean getRendersChildren() {
        return true;
    }

    @Override
    public final void encodeBegin(FacesContext faces) {
        // everything is written with the children
    }

    @Override
    public abstract void encodeChildren(FacesContext faces) throws IOException;

    @Override
    public final void encodeEnd(FacesContext faces) {
        // nothing follows the children
    }

    /** What the children write, as {@code like} would. */
    final String children(FacesContext faces, ResponseWriter like) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter text = new StringWriter();
        ResponseWriter aside = like.cloneWithWriter(text);
        faces.setResponseWriter(aside);
        try {
            for (UIComponent child : getChildren()) {
                child.encodeAll(faces);
            }
            aside.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return text.toString();
    }
}
