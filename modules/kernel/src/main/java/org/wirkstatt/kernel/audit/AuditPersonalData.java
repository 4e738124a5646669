package org.wirkstatt.kernel.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.audit.AuditTrail.Filter;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * What the audit log holds about a person: what the person did and what others did with the account. Nothing is erased before its time: an
 * entry holds the number of the account, which leads to nobody any more once the account is gone and is never given again.
 */
@ApplicationScoped
class AuditPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @Inject
    AuditTrailRepository entries;

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        Filter own = new Filter(Optional.of(member), Optional.empty(), Optional.empty(), Optional.empty());
        return entries.list(own, 0, MOST).stream().map(DatabaseAuditTrail::entry).map(entry -> Map.<String, Object>of("kind", "audit",
                "auditNumber", entry.number(), "at", entry.at().toString(), "event", entry.module() + "." + entry.event(),
                "byYou", entry.actor().filter(member::equals).isPresent(), "arguments", entry.arguments())).toList();
    }

    @Override
    public List<String> remains() {
        return List.of("personalData.remains.audit");
    }

    @Override
    public void erase(MemberId member, Contributions contributions) {
        // see the class: numbers stay until their time is over
    }
}
