package org.wirkstatt.platform.module;

/** SPI: what a module keeps on behalf of other modules under their ids, such as notices they sent or drafts of their forms. */
public interface ModuleTraces {

    /** Removes everything kept for {@code module}, whose data are being deleted; in the running transaction. Bears to be called again. */
    void forget(String module);
}
