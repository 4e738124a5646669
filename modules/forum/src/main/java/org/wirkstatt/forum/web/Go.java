package org.wirkstatt.forum.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.faces.context.FacesContext;

import org.wirkstatt.platform.error.NotFoundException;

/** Addresses of the forum: reading the numbers in them, going on to another one. */
final class Go {

    private static final Pattern THREAD = Pattern.compile("([1-9]\\d{0,17})(-.*)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private Go() {
    }

    static void to(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void toSignIn(String signInPath, String here) {
        to(signInPath + "?weiter=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /** Number of a thread out of the last part of its address. */
    static long thread(String part) {
        Matcher form = THREAD.matcher(part == null ? "" : part);
        if (!form.matches()) {
            throw new NotFoundException("thread/" + part);
        }
        return Long.parseLong(form.group(1));
    }

    static long post(String part) {
        if (part == null || !part.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("post/" + part);
        }
        return Long.parseLong(part);
    }

    /** A number of a page or post from 1; {@code otherwise} for null and an empty text. */
    static int number(String text, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new NotFoundException("number/" + text);
        }
        return Integer.parseInt(text);
    }
}
