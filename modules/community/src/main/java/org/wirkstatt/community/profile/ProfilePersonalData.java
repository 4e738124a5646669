package org.wirkstatt.community.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.EnumKey;

/** The profile: shown because its person wants it (GDPR Art. 6(1)(a)), gone with the account. It is no contribution for others, so it always goes. */
@ApplicationScoped
class ProfilePersonalData implements PersonalData {

    @Inject
    ProfileRepository profiles;
    @Inject
    Outbox outbox;

    @Override
    public String module() {
        return CommunityTexts.MODULE;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        return profiles.find(member).map(p -> List.of(entry(p))).orElse(List.of());
    }

    private static Map<String, Object> entry(Profile p) {
        ProfileForm said = p.form();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", "profile");
        put(entry, "pronouns", said.pronouns());
        put(entry, "organisation", said.organisation());
        put(entry, "position", said.position());
        put(entry, "about", said.about());
        put(entry, "phone", said.phone());
        put(entry, "website", said.website());
        put(entry, "offers", said.offers());
        put(entry, "seeks", said.seeks());
        put(entry, "pictureAlternative", p.pictureAlternative());
        entry.put("reaches", said.reaches().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> EnumKey.of(e.getKey()) + ": " + EnumKey.of(e.getValue())).collect(Collectors.toList()));
        entry.put("changedAt", p.changedAt().toString());
        return entry;
    }

    private static void put(Map<String, Object> entry, String key, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            entry.put(key, value);
        }
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OwnFile> files(MemberId member) {
        return profiles.find(member).flatMap(Profile::picture).map(f -> List.of(new OwnFile("profilbild.jpg", f))).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        profiles.find(member).ifPresent(p -> {
            profiles.remove(p);
            outbox.changed(ProfileService.ref(member));
        });
    }
}
