/**
 * Bytes outside the database, under their SHA-256. Start at {@link org.wirkstatt.kernel.file.DiskFileStore}; what nobody names any more
 * is taken away by {@link org.wirkstatt.kernel.file.FileSweeper}.
 */
package org.wirkstatt.kernel.file;
