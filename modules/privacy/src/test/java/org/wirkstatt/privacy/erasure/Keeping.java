package org.wirkstatt.privacy.erasure;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** A module that must keep something. */
final class Keeping implements PersonalData {

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        return List.of();
    }

    @Override
    public void erase(MemberId member, Contributions contributions) {
        // keeps it
    }

    @Override
    public List<String> remains() {
        return List.of("erasure.remains.backups");
    }
}
