package org.wirkstatt.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.http.ReadingPage;

/** Gives an answer of a servlet the validator of this request, if it may carry one. */
final class Validators {

    private Validators() {
    }

    static void grant(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ReadingPage.VALIDATOR) instanceof String validator) {
            response.setHeader("ETag", validator);
            response.setHeader("Cache-Control", ReadingPage.CACHE_CONTROL);
            response.setHeader("Vary", ReadingPage.VARY);
        }
    }
}
