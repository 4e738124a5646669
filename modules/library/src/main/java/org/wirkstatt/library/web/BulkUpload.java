package org.wirkstatt.library.web;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/**
 * Bounds for ZIP files that are uploaded on {@link BulkPage}: the container asks the servlet of an address for them, and not the page behind the router,
 * which answers first. The setting {@code wirkstatt.upload.max-bytes} bounds a file below them.
 */
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxFileSize = 500L * 1024 * 1024, maxRequestSize = 501L * 1024 * 1024)
@WebServlet("/verwaltung/toolkit/import")
public class BulkUpload extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
