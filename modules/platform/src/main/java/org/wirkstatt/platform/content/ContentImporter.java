package org.wirkstatt.platform.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: brings one folder of {@code content/} into the portal. Called by the kernel at the first start and by {@code ./wirkstatt import},
 * outside any request and outside a transaction; each file is a transaction of its own.
 */
@Contributed
public interface ContentImporter {

    /** Name of the folder below {@code content/}, such as {@code regions}. */
    String folder();

    /** Smaller first; what others refer to must come before them. */
    int order();

    /** Files to import below {@code folder}, sorted. */
    List<Path> files(Path folder) throws IOException;

    /**
     * Imports one file. Something that is there already under this name is left alone: what people changed in the portal is worth more
     * than the file.
     *
     * @return false if it was there already
     * @throws ContentFormatException if the file is broken; the import goes on with the next one
     */
    boolean importFile(Path file) throws IOException;
}
