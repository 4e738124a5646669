package org.wirkstatt.ui;

import java.util.Objects;

import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;

/** A value that is known when the page is built, as the value of a variable. */
final class Constant extends ValueExpression {

    private static final long serialVersionUID = 1L;
    private final transient Object value;

    Constant(Object value) {
        this.value = value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getValue(ELContext context) {
        return (T) value;
    }

    @Override
    public void setValue(ELContext context, Object other) {
        throw new PropertyNotWritableException("what po:each and po:let name cannot be replaced");
    }

    @Override
    public boolean isReadOnly(ELContext context) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context) {
        return value == null ? Object.class : value.getClass();
    }

    @Override
    public Class<?> getExpectedType() {
        return Object.class;
    }

    @Override
    public String getExpressionString() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant && Objects.equals(value, constant.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
