package org.wirkstatt.community.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.privacy.ConsentPurpose;
import org.wirkstatt.platform.privacy.Consents;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.YamlContentFiles;

/** Profiles with real rules and a real repository. Kim coordinates Muster, Alex is in an initiative of Muster, Noa belongs nowhere. */
final class TestProfiles {

    static final RegionEntry MUSTER = new RegionEntry(new RegionId(7), "muster", "Muster", "DE-BW");
    static final InitiativeId WORKSHOP = new InitiativeId(3);

    final ProfileService service = new ProfileService();
    final Profiles profiles = new Profiles();
    final ProfileSearch search = new ProfileSearch();
    final ProfilePersonalData data = new ProfilePersonalData();
    final People.MemoryMembers members = new People.MemoryMembers();
    final People.MemoryGrants grants = new People.MemoryGrants();
    final MemoryConsents consents = new MemoryConsents();
    final PublicProfile publicProfile;
    final Doubles.RecordingOutbox outbox = new Doubles.RecordingOutbox();
    final MemberId kim = members.add(1, "Kim Beispiel (Koordination)", "kim@example.org");
    final MemberId alex = members.add(2, "Alex", "alex@example.org");
    final MemberId noa = members.add(3, "Noa", "noa@example.org");

    TestProfiles(EntityManager em) {
        ProfileRepository repository = new ProfileRepository();
        repository.em = em;
        Belongings belongings = new Belongings();
        belongings.grants = People.present(grants);
        belongings.regions = People.present(new People.MemoryRegions(List.of(MUSTER)));
        belongings.initiatives = new OneInitiative();
        belongings.rounds = new NoRounds();
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.files = new YamlContentFiles();
        vocabulary.read();
        service.profiles = repository;
        service.vocabulary = vocabulary;
        service.store = new NoStore();
        service.outbox = outbox;
        service.clock = Clock.fixed(Instant.parse("2026-08-20T10:00:00Z"), ZoneOffset.UTC);
        profiles.profiles = repository;
        profiles.belongings = belongings;
        profiles.members = People.present(members);
        search.profiles = repository;
        search.people = profiles;
        search.vocabulary = vocabulary;
        search.markdown = new Doubles.PlainMarkdown();
        search.texts = new CommunityTexts(new Doubles.BundleTexts());
        publicProfile = new PublicProfile();
        publicProfile.texts = new Doubles.BundleTexts();
        publicProfile.consents = Beans.of(consents);
        publicProfile.profiles = repository;
        publicProfile.outbox = outbox;
        publicProfile.clock = service.clock;
        service.publicProfile = publicProfile;
        profiles.publicProfile = publicProfile;
        search.publicProfile = publicProfile;
        data.profiles = repository;
        data.outbox = outbox;
        grants.grant(kim, Role.COORDINATOR, Place.of(MUSTER.id()), Optional.empty());
        grants.grant(alex, Role.INITIATIVE_MEMBER, Place.of(WORKSHOP), Optional.empty());
    }

    /** Everything filled in, each field as far as {@code reaches} says. */
    static ProfileForm full(Map<ProfileField, Reach> reaches) {
        Map<ProfileField, Reach> all = new EnumMap<>(ProfileField.class);
        Arrays.stream(ProfileField.values()).forEach(f -> all.put(f, Reach.ME));
        all.putAll(reaches);
        return new ProfileForm("they", "Verein Muster", "Koordination", "Über mich", "+49 30 123456", "https://example.org", List.of("funding"),
                List.of("girls"), all);
    }

    /** Keeps what {@code who} says. */
    void says(MemberId who, ProfileForm form) {
        as(who);
        service.save(service.own().form(), form);
    }

    /** @param who null for a visitor */
    void as(MemberId who) {
        CurrentUser user = new Somebody(who == null ? Optional.empty()
                : Optional.of(new Member(who, "x", grants.grants(List.of(who)).getOrDefault(who, Set.of()))));
        service.user = user;
        profiles.user = user;
    }

    Optional<ProfileView> seenBy(MemberId who, MemberId whom) {
        as(who);
        return profiles.find(whom);
    }

    private record Somebody(Optional<Member> member) implements CurrentUser {
        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.PUBLIC);
        }
    }

    private static final class OneInitiative implements InitiativeDirectory {
        @Override
        public Map<InitiativeId, InitiativeEntry> list(java.util.Collection<InitiativeId> ids) {
            return ids.contains(WORKSHOP) ? Map.of(WORKSHOP, new InitiativeEntry(WORKSHOP, "werkstatt", "Werkstatt", MUSTER.id())) : Map.of();
        }

        @Override
        public List<InitiativeEntry> listOf(RegionId region) {
            return List.of();
        }
    }

    private static final class NoRounds implements RoundDirectory {
        @Override
        public List<RoundEntry> list() {
            return List.of();
        }

        @Override
        public Optional<RoundEntry> find(RoundId id) {
            return Optional.empty();
        }
    }

    private static final class NoStore implements FileStore {
        @Override
        public FileRef put(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return new FileRef("0".repeat(64), bytes.size());
        }

        @Override
        public Path path(FileRef ref) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long maxUploadBytes() {
            return Long.MAX_VALUE;
        }
    }

    static InputStream bytes(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }


    /** Remembers who agreed, and tells the module as the real one does. */
    final class MemoryConsents implements Consents {
        final Set<MemberId> given = new java.util.HashSet<>();

        @Override
        public boolean has(MemberId member, ConsentPurpose purpose) {
            return given.contains(member);
        }

        @Override
        public void give(MemberId member, ConsentPurpose purpose, String action) {
            given.add(member);
        }

        @Override
        public void withdraw(MemberId member, ConsentPurpose purpose, String action) {
            if (given.remove(member)) {
                publicProfile.withdrawn(member, purpose);
            }
        }
    }
}
