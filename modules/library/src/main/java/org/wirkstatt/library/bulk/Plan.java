package org.wirkstatt.library.bulk;

import java.util.List;

import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialContent.FileEntry;

/**
 * What an import would make, before any file but the metadata is opened.
 *
 * @param metaFile metadata file that says so; empty for a file that none names
 * @param line in it, from 1; 0 without
 * @param files paths in the source with what is said of them
 * @param content null where it cannot be taken
 * @param reason why it cannot be taken; empty if nothing is against it so far
 */
record Plan(String metaFile, int line, List<FileEntry> files, MaterialContent content, String reason) {
}
