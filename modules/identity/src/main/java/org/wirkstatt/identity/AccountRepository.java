package org.wirkstatt.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class AccountRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<Account> find(MemberId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    Optional<Account> findByLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class).setParameter("login", login)
                .getResultStream().findFirst();
    }

    List<Account> listDemo() {
        return em.createQuery("select a from Account a where a.demo = true order by a.id", Account.class).getResultList();
    }

    Map<MemberId, String> displayNames(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(MemberId::value).distinct().toList()).getResultStream()
                .collect(Collectors.toMap(row -> new MemberId((Long) row[0]), row -> (String) row[1]));
    }

    void add(Account account) {
        em.persist(account);
    }

    void remove(Account account) {
        em.remove(account);
    }
}
