package org.wirkstatt.library.material;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionId;

/**
 * Who looks after which material in this portal: whom to ask, no more; who may change a material follows from roles. Materials belong to no region, so
 * they go over when a person hands over the last region that the person coordinates.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class MaterialCare implements HandoverContributor {

    @Inject
    MaterialRepository materials;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    CurrentUser user;

    /** Name of who looks after a material; empty if that is nobody, and for readers who have no business with it. */
    public Optional<String> careTaker(long material) {
        if (!user.may(LibraryPermission.SEE_CARE) || members.isUnsatisfied()) {
            return Optional.empty();
        }
        return materials.find(material).flatMap(Material::careTaker).map(id -> members.get().displayNames(List.of(id)).get(id));
    }

    @Override
    public String module() {
        return "library";
    }

    @Override
    public String heading() {
        return "handover.materials";
    }

    @Override
    public List<Thing> things(MemberId member, RegionId region) {
        return goOver(member, region) ? materials.caredForBy(member).stream().map(m -> new Thing(m.title(), "/toolkit/" + m.slug())).toList() : List.of();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        List<Material> own = goOver(member, region) ? materials.caredForBy(member) : List.of();
        own.forEach(m -> m.giveCareTo(successor));
        return own.size();
    }

    private boolean goOver(MemberId member, RegionId region) {
        return grants.isUnsatisfied() || grants.get().grants(List.of(member)).getOrDefault(member, Set.of()).stream()
                .noneMatch(g -> g.role() == Role.COORDINATOR && !g.place().equals(Place.of(region)));
    }
}
