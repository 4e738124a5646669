package org.wirkstatt.regions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Markdown;

/** Region pages hold for half a year; who coordinates the region looks after its page. Archived regions need no confirmation. */
@ApplicationScoped
class RegionConfirmations implements Confirmable {

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionRepository rows;
    @Inject
    RegionService regions;
    @Inject
    ContentFiles files;
    @Inject
    Markdown markdown;
    @Inject
    Instance<RoleGrants> grants;

    @Override
    public String type() {
        return RegionService.CONTENT_TYPE;
    }

    @Override
    public String labelKey() {
        return "care.region";
    }

    @Override
    public String module() {
        return "regions";
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Care> find(String id) {
        return rows.find(new RegionId(Long.parseLong(id))).map(row -> RegionProfile.of(row, files, markdown)).filter(region -> !region.isArchived()).map(this::care);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Care> overdue(LocalDate today, int limit) {
        return catalogue.all().stream().filter(region -> !region.isArchived() && region.due().isBefore(today)).sorted(Comparator.comparing(RegionProfile::due))
                .limit(limit).map(this::care).toList();
    }

    private Care care(RegionProfile region) {
        Set<MemberId> owners = !grants.isResolvable() ? Set.of() : grants.get().holders(Place.of(region.id())).stream()
                .filter(holder -> holder.role() == Role.COORDINATOR).map(RoleGrants.Holder::member).collect(Collectors.toSet());
        return new Care(RegionService.ref(region.id()), region.name(), region.path(), region.file().verified(), region.due(), owners);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(String id, LocalDate day, String note) {
        regions.verified(new RegionId(Long.parseLong(id)), day, note);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void putBack(String id, Care former, String note) {
        regions.verified(new RegionId(Long.parseLong(id)), former.confirmed(), note);
    }

    @Override
    public boolean handTo(String id, MemberId member) {
        return false;
    }
}
