package org.wirkstatt.platform.file;

import java.util.stream.Stream;

import org.wirkstatt.platform.module.Contributed;

/** SPI: a module that keeps {@link FileRef}s tells which, so that the store sweeps only what nobody names. */
@Contributed
public interface FileReferences {

    /** SHA-256 of every file that a row of this module names, old versions included. The caller closes the stream. */
    Stream<String> referenced();
}
