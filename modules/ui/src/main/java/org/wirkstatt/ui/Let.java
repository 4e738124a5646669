package org.wirkstatt.ui;

import java.io.IOException;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code po:let}: names the {@code value} as {@code var} for its content. For reading pages only: the value is evaluated once, when the page
 * is built, while {@code ui:param} evaluates it again at every use of the variable.
 */
public final class Let extends TagHandler {

    private final TagAttribute name;
    private final TagAttribute value;

    public Let(TagConfig config) {
        super(config);
        name = getRequiredAttribute("var");
        value = getRequiredAttribute("value");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper variables = context.getVariableMapper();
        String variable = name.getValue(context);
        ValueExpression outer = variables.setVariable(variable, new Constant(value.getObject(context)));
        try {
            nextHandler.apply(context, parent);
        } finally {
            variables.setVariable(variable, outer);
        }
    }
}
