package org.wirkstatt.administration.web;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** Bounds of what may be sent to the page of a module's data, where archives are larger than other files; the page itself is behind the router. */
@WebServlet("/verwaltung/moduldaten/*")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxFileSize = 2000L * 1024 * 1024, maxRequestSize = 2001L * 1024 * 1024)
public class ModuleArchiveUpload extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
