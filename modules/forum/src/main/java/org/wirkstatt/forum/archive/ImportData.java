package org.wirkstatt.forum.archive;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;

/** What imports hold about a person: who began them, and names that archives have. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImportData {

    @Inject
    ImportRepository imports;
    @Inject
    Instance<MemberDirectory> members;

    /** For the copy of the data of {@code member}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return imports.startedBy(member).stream().map(i -> Map.<String, Object>of("kind", "import", "file", i.fileName(), "createdAt", i.createdAt().toString())).toList();
    }

    /** Afterwards no import leads to {@code member}, and no post of an archive has the name of the account. */
    public void forget(MemberId member) {
        imports.startedBy(member).forEach(ArchiveImport::forgetStarter);
        if (members.isResolvable()) {
            members.get().displayNames(List.of(member)).values().stream().filter(name -> !name.isBlank()).forEach(imports::forgetName);
        }
    }
}
