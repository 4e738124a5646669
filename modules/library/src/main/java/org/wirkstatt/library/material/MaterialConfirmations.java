package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;

/**
 * Who looks after a material is asked; where that is nobody, as for those that came with the portal, all editors are.
 *
 * <p>Materials hold until the day of their next review, without one a year from the last one or from publication. Drafts and archived ones need no
 * review.
 */
@ApplicationScoped
class MaterialConfirmations implements Confirmable {

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialService service;
    @Inject
    Instance<RoleGrants> grants;

    @Override
    public String type() {
        return LibraryContent.MATERIAL;
    }

    @Override
    public String labelKey() {
        return "care.material";
    }

    @Override
    public String module() {
        return "library";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Care> find(String id) {
        return materials.find(Long.parseLong(id)).filter(m -> !m.archived() && !m.provenance().isDraft()).map(this::care);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Care> overdue(LocalDate today, int limit) {
        return materials.overdue(today, limit).stream().map(this::care).toList();
    }

    private Care care(Material material) {
        return new Care(LibraryContent.material(material.id()), material.title(), "/toolkit/" + material.slug(), material.lastReviewed(), material.due(),
                material.careTaker().map(Set::of).orElseGet(this::editors));
    }

    private Set<MemberId> editors() {
        return !grants.isResolvable() ? Set.of() : grants.get().holders(Place.EVERYWHERE).stream().filter(holder -> holder.role() == Role.EDITOR)
                .map(RoleGrants.Holder::member).collect(Collectors.toSet());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(String id, LocalDate day, String note) {
        change(id, day, day.plusYears(1), note);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void putBack(String id, Care former, String note) {
        change(id, former.confirmed(), former.due(), note);
    }

    private void change(String id, LocalDate reviewed, LocalDate next, String note) {
        materials.find(Long.parseLong(id)).ifPresent(material -> {
            material.review(reviewed, next);
            service.tell(material, note);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean handTo(String id, MemberId member) {
        materials.find(Long.parseLong(id)).ifPresent(material -> material.giveCareTo(member));
        return true;
    }
}
