package org.wirkstatt.privacy.erasure;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/** A module that must keep something, and has a picture. */
final class Keeping implements PersonalData {

    static final FileRef PICTURE = new FileRef("b".repeat(64), 3);

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public List<Map<String, Object>> export(MemberId member) {
        return List.of();
    }

    @Override
    public List<OwnFile> files(MemberId member) {
        return List.of(new OwnFile("bild.png", PICTURE));
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
