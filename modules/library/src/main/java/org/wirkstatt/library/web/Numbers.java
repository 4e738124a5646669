package org.wirkstatt.library.web;

/** Numbers in addresses. */
final class Numbers {

    private Numbers() {
    }

    /** The number from 1 that {@code text} is; 1 for anything else. */
    static int from1(String text) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
    }
}
