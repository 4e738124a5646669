package org.wirkstatt.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;

/** Small stand-ins for what other modules know about people and places, and for their presence or absence. */
public final class People {

    private People() {
    }

    /** Keeps roles in memory, with the end they were given; those that have ended at {@link #now} are not held. */
    public static final class MemoryGrants implements RoleGrants {
        private record Held(MemberId member, Grant grant, Optional<Instant> until) {
        }

        private final List<Held> held = new ArrayList<>();
        public Instant now = Instant.EPOCH;

        @Override
        public void grant(MemberId member, Role role, Place place, Optional<Instant> until) {
            if (!holds(member, role, place)) {
                held.add(new Held(member, new Grant(role, place), until));
            }
        }

        @Override
        public void revoke(MemberId member, Role role, Place place) {
            held.removeIf(h -> h.member.equals(member) && h.grant.equals(new Grant(role, place)));
        }

        @Override
        public void endAt(MemberId member, Role role, Place place, Instant until) {
            if (holds(member, role, place)) {
                revoke(member, role, place);
                held.add(new Held(member, new Grant(role, place), Optional.of(until)));
            }
        }

        @Override
        public void revokeAll(Place place) {
            held.removeIf(h -> h.grant.place().equals(place));
        }

        @Override
        public void closeRound(RoundId round) {
            List<MemberId> newcomers = held.stream().filter(h -> h.grant.equals(new Grant(Role.NEWCOMER, Place.of(round)))).map(Held::member).toList();
            held.removeIf(h -> h.grant.place().equals(Place.of(round)) && h.grant.role() != Role.ALUM);
            newcomers.forEach(m -> grant(m, Role.ALUM, Place.of(round), Optional.empty()));
        }

        @Override
        public List<Holder> holders(Place place) {
            return current().filter(h -> h.grant.place().equals(place)).map(h -> new Holder(h.member, h.grant.role(), Instant.EPOCH)).toList();
        }

        @Override
        public Map<MemberId, Set<Grant>> grants(Collection<MemberId> members) {
            return current().filter(h -> members.contains(h.member)).collect(Collectors.groupingBy(Held::member, Collectors.mapping(Held::grant, Collectors.toSet())));
        }

        /** Whether {@code member} holds {@code role} in {@code place} now. */
        public boolean holds(MemberId member, Role role, Place place) {
            return current().anyMatch(h -> h.member.equals(member) && h.grant.equals(new Grant(role, place)));
        }

        private Stream<Held> current() {
            return held.stream().filter(h -> h.until.isEmpty() || h.until.get().isAfter(now));
        }
    }

    /** Knows people by number and mail address. */
    public static final class MemoryMembers implements MemberDirectory {
        private final Map<MemberId, Recipient> known = new HashMap<>();

        /** Adds somebody and answers the number. */
        public MemberId add(long id, String name, String mail) {
            MemberId member = new MemberId(id);
            known.put(member, new Recipient(member, name, mail, Locale.GERMAN));
            return member;
        }

        @Override
        public Map<MemberId, String> displayNames(Collection<MemberId> ids) {
            return ids.stream().distinct().filter(known::containsKey).collect(Collectors.toMap(id -> id, id -> known.get(id).displayName()));
        }

        @Override
        public Optional<MemberId> findByMail(String mail) {
            return known.values().stream().filter(r -> r.mail().equalsIgnoreCase(mail.strip())).map(Recipient::id).findFirst();
        }

        @Override
        public Optional<Recipient> recipient(MemberId id) {
            return Optional.ofNullable(known.get(id));
        }
    }

    /** Knows the regions it was given. */
    public record MemoryRegions(List<RegionEntry> entries) implements RegionDirectory {

        @Override
        public Optional<RegionEntry> findBySlug(String slug) {
            return entries.stream().filter(r -> r.slug().equals(slug)).findFirst();
        }

        @Override
        public List<RegionEntry> list() {
            return entries;
        }

        @Override
        public Map<RegionId, RegionEntry> list(Collection<RegionId> ids) {
            return entries.stream().filter(r -> ids.contains(r.id())).collect(Collectors.toMap(RegionEntry::id, r -> r));
        }
    }

    /** What a module finds where another one offers {@code bean}. */
    public static <T> Instance<T> present(T bean) {
        return new OneOrNone<>(bean);
    }

    /** What a module finds where nobody offers a bean. */
    public static <T> Instance<T> absent() {
        return new OneOrNone<>(null);
    }

    private record OneOrNone<T>(T bean) implements Instance<T> {

        @Override
        public T get() {
            if (bean == null) {
                throw new jakarta.enterprise.inject.UnsatisfiedResolutionException("no bean in this test");
            }
            return bean;
        }

        @Override
        public boolean isUnsatisfied() {
            return bean == null;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public Iterator<T> iterator() {
            return bean == null ? List.<T>of().iterator() : List.of(bean).iterator();
        }

        @Override
        public Instance<T> select(java.lang.annotation.Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Instance<U> select(Class<U> subtype, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Instance<U> select(jakarta.enterprise.util.TypeLiteral<U> subtype, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(T instance) {
        }

        @Override
        public Handle<T> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<T>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
