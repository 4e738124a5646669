package org.wirkstatt.library.material;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * that the member has. With the account the name goes too, out of the edition in force; earlier editions are as they were published.
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
        return name(member).map(name -> materials.naming(name).stream().map(m -> Map.<String, Object>of("kind", "credit", "material", m.title(), "path",
                "/toolkit/" + m.slug(), "namedAs", name)).toList()).orElse(List.of());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(MemberId member, Contributions contributions) {
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
