package org.wirkstatt.notifications.notice;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class SettingsRepository {

    @PersistenceContext(unitName = "notifications")
    EntityManager em;

    Optional<DeliverySettings> find(MemberId member) {
        return Optional.ofNullable(em.find(DeliverySettings.class, member.value()));
    }

    /** The settings of {@code member}, made if there are none; locked until the transaction ends, so one worker at a time mails to a member. */
    DeliverySettings lock(MemberId member) {
        DeliverySettings settings = em.find(DeliverySettings.class, member.value(), LockModeType.PESSIMISTIC_WRITE);
        if (settings == null) {
            settings = new DeliverySettings(member);
            em.persist(settings);
            em.flush();
        }
        return settings;
    }

    /** What members chose for kinds of notices of {@code module}. */
    void removeChoicesOf(String module) {
        em.createNativeQuery("delete from notifications_choice where kind like ?").setParameter(1, module + ".%").executeUpdate();
    }

    void remove(DeliverySettings settings) {
        em.remove(settings);
    }
}
