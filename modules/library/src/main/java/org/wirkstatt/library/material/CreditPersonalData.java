package org.wirkstatt.library.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * Materials that name a member as creator or owner. Credits are words, not accounts: a material names a member where it has the very name
 * that the member has. With the account the name goes too, out of the edition in force; earlier editions are as they were published. Materials
 * that the member looked after are nobody's then.
 */
@ApplicationScoped
class CreditPersonalData implements PersonalData {

    @Inject
    MaterialRepository materials;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Outbox outbox;

    @Override
    public String module() {
        return "library";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Map<String, Object>> export(MemberId member) {
        Stream<Map<String, Object>> credits = name(member).stream().flatMap(name -> materials.naming(name).stream().map(m -> {
            Map<String, Object> entry = entry("credit", m);
            entry.put("namedAs", name);
            return entry;
        }));
        return Stream.concat(credits, materials.caredForBy(member).stream().map(m -> entry("care", m))).toList();
    }

    private static Map<String, Object> entry(String kind, Material material) {
        return new LinkedHashMap<>(Map.of("kind", kind, "material", material.title(), "path", "/toolkit/" + material.slug()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
        materials.caredForBy(member).forEach(material -> material.giveCareTo(null));
        name(member).ifPresent(name -> materials.naming(name).forEach(material -> {
            material.rename(name, FORMER_MEMBER);
            outbox.changed(LibraryContent.material(material.id()));
        }));
    }

    @Override
    public List<String> remains() {
        return List.of("personalData.remains.credits");
    }

    private Optional<String> name(MemberId member) {
        return members.isUnsatisfied() ? Optional.empty() : Optional.ofNullable(members.get().displayNames(List.of(member)).get(member));
    }
}
