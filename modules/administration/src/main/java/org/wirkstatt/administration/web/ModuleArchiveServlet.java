package org.wirkstatt.administration.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.administration.ModuleDataDesk;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.module.ModuleData.Work;

/** The archive of a module's data, for administrators. */
@WebServlet("/verwaltung/modularchiv/*")
public class ModuleArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ModuleDataDesk desk;
    @Inject
    transient CurrentUser user;
    @Inject
    transient Instance<Identification> identification;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.isSignedIn() && !identification.isUnsatisfied()) {
            response.sendRedirect(identification.get().signInPath() + "?weiter=/verwaltung/module");
            return;
        }
        String number = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        Path archive;
        Work work;
        try {
            if (!number.matches("\\d{1,18}")) {
                throw new NotFoundException("archive");
            }
            work = desk.work(Long.parseLong(number));
            archive = desk.archive(work.id());
        } catch (NotAllowedException | NotFoundException e) {
            response.sendError(e.status());
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + work.module() + "-" + LocalDate.ofInstant(work.askedAt(), ZoneOffset.UTC) + ".zip\"");
        response.setContentLengthLong(Files.size(archive));
        Files.copy(archive, response.getOutputStream());
    }
}
