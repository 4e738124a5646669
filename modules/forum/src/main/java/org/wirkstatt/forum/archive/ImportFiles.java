package org.wirkstatt.forum.archive;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.file.FileReferences;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Uploaded files are kept while they are needed; one that nobody goes on with is removed after a week. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ImportFiles implements FileReferences, RetentionRule {

    private static final int AT_ONCE = 200;

    @Inject
    ImportRepository imports;
    @Inject
    FileStore files;

    @Override
    public Stream<String> referenced() {
        return imports.files();
    }

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "importFiles";
    }

    @Override
    public String purpose() {
        return "archive";
    }

    @Override
    public Period period() {
        return Period.ofDays(7);
    }

    @Override
    public long due(Instant before) {
        return old(before).size();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<ArchiveImport> old = old(before);
        old.forEach(it -> files.forget(it.forgetFile()));
        return old.size();
    }

    private List<ArchiveImport> old(Instant before) {
        return imports.filesOlderThan(before, AT_ONCE);
    }
}
