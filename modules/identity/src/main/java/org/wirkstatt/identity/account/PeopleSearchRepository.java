package org.wirkstatt.identity.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wirkstatt.identity.account.PeopleSearch.Places;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;

/** Queries over accounts and what they hold. */
@ApplicationScoped
class PeopleSearchRepository {

    private static final String HELD = "exists (select g.id from RoleGrant g where g.account = a and g.since <= :now and (g.until is null or g.until > :now)";
    /** No row has it; a list of numbers must not be empty. */
    private static final long NOWHERE = -1;

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    /** @param text folded; empty for all @param scope people outside of it do not exist, unless they ask for an account in one of its regions */
    record Filter(String text, Optional<Role> role, Optional<Places> places, Optional<AccountState> state, Optional<Places> scope, Optional<MemberId> only,
            Instant now) {
    }

    List<Account> list(Filter filter, int first, int size) {
        return query("select a from Account a", " order by lower(a.displayName), a.id", Account.class, filter).setFirstResult(first).setMaxResults(size)
                .getResultList();
    }

    long count(Filter filter) {
        return query("select count(a) from Account a", "", Long.class, filter).getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type, Filter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.only.ifPresent(id -> {
            where.append(" and a.id = :id");
            values.put("id", id.value());
        });
        filter.state.ifPresent(state -> {
            where.append(" and a.state = :state");
            values.put("state", state);
        });
        if (!filter.text.isEmpty()) {
            where.append(filter.scope.isEmpty() ? " and (lower(a.displayName) like :text escape '!' or a.mail like :text escape '!' or a.login like :text escape '!')"
                    : " and lower(a.displayName) like :text escape '!'");
            values.put("text", "%" + filter.text.replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.role.isPresent() || filter.places.isPresent()) {
            where.append(" and ").append(HELD);
            filter.role.ifPresent(role -> {
                where.append(" and g.what.role = :role");
                values.put("role", role);
            });
            filter.places.ifPresent(places -> where.append(" and ").append(in("place", places, values)));
            where.append(")");
            values.put("now", filter.now);
        }
        filter.scope.ifPresent(scope -> {
            where.append(" and (").append(HELD).append(" and ").append(in("scope", scope, values)).append(") or a.requestRegion in :scopeRegions and a.state = :asking)");
            values.put("asking", AccountState.AWAITING_APPROVAL);
            values.put("now", filter.now);
        });
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String in(String name, Places places, Map<String, Object> values) {
        values.put(name + "Regions", orNowhere(places.regions()));
        values.put(name + "Initiatives", orNowhere(places.initiatives()));
        values.put("inRegion", PlaceKind.REGION);
        values.put("inInitiative", PlaceKind.INITIATIVE);
        return "(g.what.placeKind = :inRegion and g.what.placeId in :" + name + "Regions or g.what.placeKind = :inInitiative and g.what.placeId in :" + name
                + "Initiatives)";
    }

    private static Set<Long> orNowhere(Set<Long> ids) {
        Set<Long> some = new HashSet<>(ids);
        some.add(NOWHERE);
        return some;
    }
}
