package org.wirkstatt.forum.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import org.wirkstatt.forum.attachment.Uploads;
import org.wirkstatt.forum.download.Downloads;
import org.wirkstatt.platform.download.FileAnswer;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.text.Texts;

/**
 * Files of posts: {@code GET /forum/datei/<id>/<name>}; and {@code POST /forum/datei/bild} for the picture button of the editor, which answers
 * {@code {"url": …}} or a problem document (RFC 9457). Pages below {@code /forum} never get here: the router answers them first.
 *
 * <p>The container asks the servlet of an address, and not the page behind the router, whether uploads may be read; so the outer bounds for forms
 * with files stand here: more than one form may hold, so that a file which is too large gets its sentence and the form keeps what was typed.
 */
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = 200L * 1024 * 1024)
@WebServlet("/forum/*")
public class FilesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/datei/([1-9]\\d{0,17})/([^/]+)");

    @Inject
    transient Downloads downloads;
    @Inject
    transient Uploads uploads;
    @Inject
    transient FileStore store;
    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        Optional<Downloads.Found> found = asked.matches() ? downloads.find(Long.parseLong(asked.group(1)), asked.group(2)) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.Found file = found.get();
        new FileAnswer(file.file().name(), file.file().type(), file.bytes(), store.path(file.bytes()), file.isPublic()).send(request, response, withBody);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/datei/bild".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        request.setCharacterEncoding("UTF-8");
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale known ? known : Locale.GERMAN;
        try {
            Part part = picture(request);
            try (InputStream bytes = part.getInputStream()) {
                String path = uploads.takePicture(part.getSubmittedFileName(), bytes).path();
                send(response, HttpServletResponse.SC_CREATED, "application/json", Json.createObjectBuilder().add("url", path).build());
            }
        } catch (PortalException e) {
            problem(response, e.status(), texts.message(e, locale));
        } catch (IllegalStateException e) {
            problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, texts.of("forum", "error.files.form", locale));
        } catch (ServletException e) {
            problem(response, HttpServletResponse.SC_BAD_REQUEST, texts.of("ui", "error.file.name", locale));
        }
    }

    private static Part picture(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("file");
        if (part == null) {
            throw new ServletException("no part 'file'");
        }
        return part;
    }

    private static void problem(HttpServletResponse response, int status, String detail) throws IOException {
        send(response, status, "application/problem+json", Json.createObjectBuilder().add("status", status).add("detail", detail).build());
    }

    private static void send(HttpServletResponse response, int status, String type, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.toString());
    }
}
