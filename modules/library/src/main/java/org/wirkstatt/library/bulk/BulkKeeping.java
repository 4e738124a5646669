package org.wirkstatt.library.bulk;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.file.FileReferences;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.RetentionRule;

/** What imports keep, and for how long: reports for 90 days, files while they may still become materials. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class BulkKeeping implements FileReferences, RetentionRule, PersonalData {

    private static final int AT_ONCE = 20;

    @Inject
    BulkRepository imports;
    @Inject
    FileStore store;
    @Inject
    Instance<MemberDirectory> members;

    @Override
    public Stream<String> referenced() {
        return imports.fileAddresses();
    }

    @Override
    public String module() {
        return "library";
    }

    @Override
    public String id() {
        return "bulkImports";
    }

    @Override
    public String purpose() {
        return "bulk";
    }

    @Override
    public Period period() {
        return Period.ofDays(90);
    }

    @Override
    public long due(Instant before) {
        return imports.untouchedSince(before, AT_ONCE).size();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<BulkImport> old = imports.untouchedSince(before, AT_ONCE);
        old.forEach(it -> {
            if (it.zip() != null) {
                store.forget(it.forgetZip());
            }
            imports.remove(it);
        });
        return old.size();
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        return imports.startedBy(member).stream().flatMap(i -> Stream.concat(
                Stream.of(Map.<String, Object>of("kind", "bulkImport", "file", i.source(), "createdAt", i.createdAt().toString())),
                imports.waiting(i.id()).map(text -> Map.<String, Object>of("kind", "bulkImport", "file", i.source(), "text", text)))).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        imports.startedBy(member).forEach(it -> {
            imports.refuseOpenLines(it.id());
            it.forgetStarter();
        });
        if (members.isResolvable()) {
            members.get().displayNames(List.of(member)).values().stream().filter(name -> !name.isBlank())
                    .forEach(name -> imports.naming(name).forEach(line -> line.rename(name, FORMER_MEMBER)));
        }
    }
}
