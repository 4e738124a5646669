package org.wirkstatt.privacy.export;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** That somebody asked for a copy, and the copy itself. */
@ApplicationScoped
class ExportPersonalData implements PersonalData {

    @Inject
    ExportRepository exports;
    @Inject
    ExportFolder folder;

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return exports.findOf(member).map(e -> List.of(Map.<String, Object>of("kind", "export", "requestedAt", e.requestedAt().toString(),
                "language", e.language().getLanguage()))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        exports.findOf(member).ifPresent(export -> {
            export.fileName().ifPresent(folder::delete);
            exports.remove(export);
        });
    }
}
