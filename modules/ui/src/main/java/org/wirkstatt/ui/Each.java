package org.wirkstatt.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code po:each}: repeats its content for the elements of {@code items}, with {@code var} and, if asked for, {@code varStatus} as in
 * {@code c:forEach}. For reading pages only: {@code items} is evaluated once, while {@code c:forEach} evaluates it again at every use of
 * the variable (it must be able to find the element again after a postback), which was a third of the processor time of a page.
 */
public final class Each extends TagHandler {

    private final TagAttribute items;
    private final TagAttribute name;
    private final TagAttribute statusName;

    public Each(TagConfig config) {
        super(config);
        items = getRequiredAttribute("items");
        name = getRequiredAttribute("var");
        statusName = getAttribute("varStatus");
    }

    /** @param index from 0 */
    public record Status(int index, boolean first, boolean last) {
        public int getIndex() {
            return index;
        }

        /** From 1. */
        public int getCount() {
            return index + 1;
        }

        public boolean isFirst() {
            return first;
        }

        public boolean isLast() {
            return last;
        }
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        List<?> elements = elements(items.getObject(context));
        VariableMapper variables = context.getVariableMapper();
        String variable = name.getValue(context);
        String status = statusName == null ? null : statusName.getValue(context);
        ValueExpression outer = variables.resolveVariable(variable);
        ValueExpression outerStatus = status == null ? null : variables.resolveVariable(status);
        try {
            for (int i = 0; i < elements.size(); i++) {
                variables.setVariable(variable, new Constant(elements.get(i)));
                if (status != null) {
                    variables.setVariable(status, new Constant(new Status(i, i == 0, i == elements.size() - 1)));
                }
                nextHandler.apply(context, parent);
            }
        } finally {
            variables.setVariable(variable, outer);
            if (status != null) {
                variables.setVariable(status, outerStatus);
            }
        }
    }

    private List<?> elements(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.entrySet());
        }
        if (value instanceof Iterable<?> iterable) {
            List<Object> list = new ArrayList<>();
            iterable.forEach(list::add);
            return list;
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        throw new IllegalArgumentException("items of " + tag.getLocation() + " must be a list, another collection, a map or an array, not " + value.getClass().getName());
    }
}
