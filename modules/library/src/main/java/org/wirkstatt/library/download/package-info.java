/**
 * Files over HTTP: {@link org.wirkstatt.library.download.DownloadServlet} answers {@code /toolkit/<slug>/dateien/<name>} with ranges and
 * validators (RFC 9110), and everything of a material as one ZIP.
 */
package org.wirkstatt.library.download;
