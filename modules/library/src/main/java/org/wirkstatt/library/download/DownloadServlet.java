package org.wirkstatt.library.download;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.platform.download.FileAnswer;
import org.wirkstatt.platform.file.FileStore;

/**
 * Files of materials: {@code /toolkit/<slug>/dateien/<name>}, those of earlier editions below {@code /toolkit/<slug>/fassungen/<n>/}, and
 * {@code /toolkit/<slug>/dateien.zip} with everything. Whoever may not read a material does not learn that it has files. Pages below
 * {@code /toolkit} never get here: the router answers them first.
 *
 * <p>The container asks the servlet of an address, and not the page behind the router, whether uploads may be read; so the outer bounds for
 * {@link org.wirkstatt.library.web.FilesPage} stand here. The setting {@code wirkstatt.upload.max-bytes} bounds each file below them.
 */
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxFileSize = 200L * 1024 * 1024, maxRequestSize = 400L * 1024 * 1024)
@WebServlet("/toolkit/*")
public class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MaterialReader materials;
    @Inject
    transient FileStore store;
    @Inject
    transient MaterialArchive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("/", -1);
        if (parts.length < 3) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<MaterialView> material = materials.find(parts[1]);
        if (material.isEmpty()) {
            moved(parts[1], request, response);
        } else if (parts.length == 3 && parts[2].equals("dateien.zip")) {
            archive.send(material.get(), response, withBody);
        } else if (parts.length == 4 && parts[2].equals("dateien")) {
            send(material.get(), parts[3], request, response, withBody);
        } else if (parts.length == 6 && parts[2].equals("fassungen") && parts[3].matches("\\d{1,6}") && parts[4].equals("dateien")
                && material.get().editions().stream().anyMatch(e -> e.number() == Integer.parseInt(parts[3]))) {
            send(materials.edition(material.get(), Integer.parseInt(parts[3])), parts[5], request, response, withBody);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(MaterialView material, String name, HttpServletRequest request, HttpServletResponse response, boolean withBody)
            throws IOException {
        Optional<FileView> file = material.files().stream().filter(f -> f.name().equals(name)).findFirst();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            new FileAnswer(file.get().name(), file.get().type(), file.get().bytes(), store.path(file.get().bytes()), material.isPublic()).send(request, response, withBody);
        }
    }

    private void moved(String formerSlug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> slug = materials.movedTo(formerSlug);
        if (slug.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Location", request.getRequestURI().replaceFirst("^/+toolkit/[^/]+", "/toolkit/" + slug.get()));
        }
    }
}
