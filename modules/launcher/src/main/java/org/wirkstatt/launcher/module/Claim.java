package org.wirkstatt.launcher.module;

/** Something that only one module of a portal can have. */
public record Claim(Kind kind, String name) {

    /**
     * {@code PAGE_FILE}: a file below {@code META-INF/resources}; {@code BEAN}: a name for pages ({@code @Named}); {@code OPERATION}: method
     * and address of a REST operation; {@code SERVLET}: an address of a servlet; {@code UNIT}: name of a persistence unit.
     */
    public enum Kind { PAGE_FILE, CLASS, BEAN, OPERATION, SERVLET, UNIT }
}
