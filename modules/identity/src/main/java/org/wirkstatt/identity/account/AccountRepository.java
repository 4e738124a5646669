package org.wirkstatt.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.persistence.InstantConverter;

@ApplicationScoped
class AccountRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<Account> find(MemberId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<Account> lock(MemberId id) {
        return Optional.ofNullable(em.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param name address or short name, folded */
    Optional<Account> findByName(String name) {
        return em.createQuery("select a from Account a where a.mail = :name or a.login = :name order by a.id", Account.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    Optional<Account> findByMail(String mail) {
        return em.createQuery("select a from Account a where a.mail = :mail", Account.class).setParameter("mail", mail).getResultStream().findFirst();
    }

    /** By name; {@code state} null for all, {@code text} lower case, empty for all. */
    List<Account> list(AccountState state, String text, int first, int size) {
        return filtered("select a from Account a" + where(state, text) + " order by lower(a.displayName), a.id", Account.class, state, text)
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    long count(AccountState state, String text) {
        return filtered("select count(a) from Account a" + where(state, text), Long.class, state, text).getSingleResult();
    }

    private static String where(AccountState state, String text) {
        return " where 1 = 1" + (state == null ? "" : " and a.state = :state")
                + (text.isEmpty() ? "" : " and (lower(a.displayName) like :text escape '!' or a.mail like :text escape '!' or a.login like :text escape '!')");
    }

    private <T> TypedQuery<T> filtered(String jpql, Class<T> type, AccountState state, String text) {
        TypedQuery<T> query = em.createQuery(jpql, type);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (!text.isEmpty()) {
            query.setParameter("text", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        }
        return query;
    }

    /** In the order in which they were asked for. */
    List<Account> listAwaitingApproval() {
        return em.createQuery("select a from Account a where a.state = :state order by a.confirmedAt, a.id", Account.class)
                .setParameter("state", AccountState.AWAITING_APPROVAL).getResultList();
    }

    Map<MemberId, String> displayNames(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(MemberId::value).distinct().toList()).getResultStream()
                .collect(Collectors.toMap(row -> new MemberId((Long) row[0]), row -> (String) row[1]));
    }

    /** Held in {@code place} at {@code now}, in the order in which they were given. */
    List<RoleGrant> holders(Place place, Instant now) {
        return em.createQuery("""
                select g from RoleGrant g where g.what.placeKind = :kind and g.what.placeId = :id
                and g.since <= :now and (g.until is null or g.until > :now) order by g.since, g.id""", RoleGrant.class)
                .setParameter("kind", PlaceKind.of(place)).setParameter("id", PlaceKind.idOf(place)).setParameter("now", now).getResultList();
    }

    List<RoleGrant> grantsOf(Collection<MemberId> members, Instant now) {
        return members.isEmpty() ? List.of() : em.createQuery("""
                select g from RoleGrant g where g.account.id in :ids and g.since <= :now and (g.until is null or g.until > :now)
                order by g.since, g.id""", RoleGrant.class)
                .setParameter("ids", members.stream().map(MemberId::value).distinct().toList()).setParameter("now", now).getResultList();
    }

    /** Open accounts last used before {@code before}, demonstration accounts left out. */
    List<Account> idleSince(Instant before) {
        return em.createQuery("""
                select a from Account a where a.state = :open and a.demo = false
                and (a.seenAt < :before or (a.seenAt is null and a.createdAt < :before)) order by a.id""", Account.class)
                .setParameter("open", AccountState.OPEN).setParameter("before", before).getResultList();
    }

    /** Open accounts that hold {@code role} anywhere at {@code now}. */
    List<MemberId> openHolders(Role role, Instant now) {
        return em.createQuery("""
                select distinct g.account.id from RoleGrant g where g.what.role = :role and g.account.state = :open
                and g.since <= :now and (g.until is null or g.until > :now) order by g.account.id""", Long.class)
                .setParameter("role", role).setParameter("open", AccountState.OPEN).setParameter("now", now).getResultStream()
                .map(MemberId::new).toList();
    }

    /** In SQL: a statement in JPQL would raise the version, and whoever edits the account would be told of a conflict. */
    void seen(MemberId id, Instant now, Instant before) {
        InstantConverter column = new InstantConverter();
        em.createNativeQuery("update identity_account set seen_at = ?1 where id = ?2 and (seen_at is null or seen_at < ?3)")
                .setParameter(1, column.convertToDatabaseColumn(now)).setParameter(2, id.value()).setParameter(3, column.convertToDatabaseColumn(before))
                .executeUpdate();
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    long countUnconfirmedBefore(Instant before) {
        return em.createQuery("select count(a) from Account a where a.state = :state and a.createdAt < :before", Long.class)
                .setParameter("state", AccountState.UNCONFIRMED).setParameter("before", before).getSingleResult();
    }

    /** @return how many */
    long removeUnconfirmedBefore(Instant before) {
        List<Account> old = em.createQuery("select a from Account a where a.state = :state and a.createdAt < :before", Account.class)
                .setParameter("state", AccountState.UNCONFIRMED).setParameter("before", before).getResultList();
        old.forEach(em::remove);
        return old.size();
    }

    /** Removes the account with everything that hangs on it, and the traces of the person at others' rows. */
    void remove(Account account) {
        long id = account.id().value();
        em.createQuery("update RoleGrant g set g.grantedBy = null where g.grantedBy = :id").setParameter("id", id).executeUpdate();
        em.createQuery("update Account a set a.decidedBy = null where a.decidedBy = :id").setParameter("id", id).executeUpdate();
        em.remove(account);
        em.flush();
    }
}
