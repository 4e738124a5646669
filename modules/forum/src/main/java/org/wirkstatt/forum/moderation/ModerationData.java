package org.wirkstatt.forum.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.EnumKey;

/** What moderation holds about a person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ModerationData {

    private static final int AT_ONCE = 200;
    private static final int MOST = 10_000;

    @Inject
    ModerationRepository rows;
    @Inject
    Trust trust;

    /** Own reports, decisions about own texts with own appeals, vouchers. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        List<Map<String, Object>> entries = new ArrayList<>();
        rows.reportsBy(member, MOST).forEach(r -> {
            Map<String, Object> entry = report(r);
            rows.findComplaint(r.id()).ifPresent(c -> objection(entry, c));
            entries.add(entry);
        });
        rows.decisionsAbout(member, MOST).forEach(d -> {
            Map<String, Object> entry = entry("decision", "path", d.path(), "action", EnumKey.of(d.action()), "createdAt", d.decidedAt().toString(),
                    "facts", d.facts());
            if (d.source() != null) {
                entry.put("rule", d.source());
            }
            rows.findAppeal(d.id()).ifPresent(a -> objection(entry, a));
            entries.add(entry);
        });
        trust.find(member).ifPresent(v -> entries.add(entry("voucher", "createdAt", v.createdAt().toString())));
        if (!trust.by(member).isEmpty()) {
            entries.add(entry("vouchersGiven", "count", trust.by(member).size()));
        }
        return entries;
    }

    private static void objection(Map<String, Object> entry, Objection objection) {
        entry.put("appeal", objection.text());
        if (objection.answer() != null) {
            entry.put("appealAnswer", objection.answer());
        }
    }

    /** Of reports with account nobody asks name and address; should they be there, they are the person's. */
    private static Map<String, Object> report(Report r) {
        Map<String, Object> entry = entry("report", "number", r.code(), "reason", EnumKey.of(r.reason()), "text", r.text(), "createdAt", r.createdAt().toString());
        if (r.name() != null) {
            entry.put("name", r.name());
        }
        if (r.mail() != null) {
            entry.put("mail", r.mail());
        }
        return entry;
    }

    private static Map<String, Object> entry(String kind, Object... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    /** Afterwards nothing here leads to {@code member}; that something was reported and decided stays until its time is over. */
    public void forget(MemberId member) {
        for (List<Report> some = rows.reportsBy(member, AT_ONCE); !some.isEmpty(); some = rows.reportsBy(member, AT_ONCE)) {
            some.forEach(r -> {
                rows.findComplaint(r.id()).ifPresent(rows::remove);
                r.forgetPerson();
            });
            rows.flush();
        }
        for (List<Decision> some = rows.decisionsOf(member, AT_ONCE); !some.isEmpty(); some = rows.decisionsOf(member, AT_ONCE)) {
            some.forEach(d -> {
                if (member.equals(d.addressee())) {
                    rows.findAppeal(d.id()).ifPresent(rows::remove);
                }
                d.forget(member);
            });
            rows.flush();
        }
        for (List<Appeal> some = rows.appealsDecidedBy(member, AT_ONCE); !some.isEmpty(); some = rows.appealsDecidedBy(member, AT_ONCE)) {
            some.forEach(Appeal::forgetDecider);
            rows.flush();
        }
        for (List<Complaint> some = rows.complaintsDecidedBy(member, AT_ONCE); !some.isEmpty(); some = rows.complaintsDecidedBy(member, AT_ONCE)) {
            some.forEach(Complaint::forgetDecider);
            rows.flush();
        }
        trust.forget(member);
    }
}
