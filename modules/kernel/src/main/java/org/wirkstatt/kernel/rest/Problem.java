package org.wirkstatt.kernel.rest;

import java.io.IOException;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

/**
 * A problem answer of the REST API (RFC 9457). Tells what is wrong with the request and never anything about the inside.
 *
 * @param status HTTP status, 400 to 599
 * @param title short and the same for all problems of this status
 * @param detail one sentence for the person who reads it; may be empty
 */
public record Problem(int status, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(status, known == null ? "Error" : known.getReasonPhrase(), detail);
    }

    /** Answers with it outside REST resources. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json());
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).header("Cache-Control", "no-store").entity(json()).build();
    }

    private String json() {
        var json = Json.createObjectBuilder().add("type", "about:blank").add("title", title).add("status", status);
        if (!detail.isEmpty()) {
            json.add("detail", detail);
        }
        return json.build().toString();
    }
}
