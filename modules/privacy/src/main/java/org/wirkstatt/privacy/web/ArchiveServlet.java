package org.wirkstatt.privacy.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.privacy.export.ExportService;

/** The archive of whoever asks, under one address for all; nobody can name that of another. Visitors are led to the page, which has them sign in. */
@WebServlet("/konto/daten/archiv.zip")
public class ArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportService exports;
    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Path> archive = user.isSignedIn() ? exports.archive() : Optional.empty();
        response.setHeader("Cache-Control", "private, no-store");
        if (archive.isEmpty()) {
            response.sendRedirect("/konto/daten");
            return;
        }
        try {
            response.setContentLengthLong(Files.size(archive.get()));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"meine-daten.zip\"");
            Files.copy(archive.get(), response.getOutputStream());
        } catch (NoSuchFileException discardedMeanwhile) {
            response.reset();
            response.sendRedirect("/konto/daten");
        }
    }
}
