package org.wirkstatt.forum.archive;

/** {@code MBOX}: RFC 4155. {@code JSON}: docs/import-format.md. */
public enum ArchiveFormat { MBOX, JSON }
