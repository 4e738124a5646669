package org.wirkstatt.privacy.erasure;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.Accounts;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailOutbox;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.privacy.names.NamesSetup;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;

/** The erasure of people with its real rules and tables; accounts, roles and letters are in memory. */
public final class ErasureSetup {

    public static final String PASSWORD = "Zehn Zaunkönige";

    public final AdjustableClock clock = new AdjustableClock();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final People.MemoryMembers members = new People.MemoryMembers();
    public final People.MemoryGrants grants = new People.MemoryGrants();
    public final List<Mail> letters = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public final List<PersonalData> holders = new ArrayList<>();
    public final Beans<MailOutbox> outbox = Beans.of(letters::add);
    final ErasedAccounts erased = new ErasedAccounts();
    public final NamesSetup names = new NamesSetup(clock);
    final Doubles.CountingState state = new Doubles.CountingState();

    /** Accounts that are open, closed and idle as the test says. */
    public static final class MemoryAccounts implements Accounts {
        public final Set<Long> closed = new TreeSet<>();
        public final Map<Long, Instant> lastUse = new TreeMap<>();
        public final Map<Long, Instant> createdAt = new TreeMap<>();
        public Instant provedAt;

        @Override
        public Optional<Instant> createdAt(MemberId member) {
            return Optional.ofNullable(createdAt.get(member.value()));
        }

        @Override
        public void close(MemberId member) {
            closed.add(member.value());
        }

        @Override
        public void reopen(MemberId member) {
            closed.remove(member.value());
        }

        @Override
        public boolean confirms(MemberId member, String password) {
            return password.equals(PASSWORD);
        }

        @Override
        public Optional<Instant> provedAt() {
            return Optional.ofNullable(provedAt);
        }

        @Override
        public Map<MemberId, Instant> idleSince(Instant before) {
            Map<MemberId, Instant> idle = new java.util.LinkedHashMap<>();
            lastUse.forEach((id, at) -> {
                if (at.isBefore(before) && !closed.contains(id)) {
                    idle.put(new MemberId(id), at);
                }
            });
            return idle;
        }
    }

    /** Said by modules in the order in which they were asked to erase. */
    public PersonalData holder(String module, Runnable erasing) {
        return new PersonalData() {
            @Override
            public String module() {
                return module;
            }

            @Override
            public List<Map<String, Object>> export(MemberId member) {
                return List.of();
            }

            @Override
            public void erase(MemberId member, Contributions contributions) {
                told.add(module + " " + member.value() + " " + contributions);
                erasing.run();
            }
        };
    }

    private static ErasureRepository repository(EntityManager em) {
        ErasureRepository repository = new ErasureRepository();
        repository.em = em;
        return repository;
    }

    public ErasureService service(EntityManager em, CurrentUser user) {
        ErasureService service = new ErasureService();
        service.erasures = repository(em);
        service.duties = new Duties();
        service.duties.roles = Beans.of(grants);
        service.duties.regions = Beans.of(new People.MemoryRegions(List.of(new RegionDirectory.RegionEntry(new RegionId(5), "musterregion", "Musterregion", "DE-TH"))));
        service.duties.erasures = service.erasures;
        service.accounts = accounts;
        service.names = names.service(em, user);
        service.letters = new ErasureLetters();
        service.letters.outbox = outbox;
        service.letters.directory = members;
        service.letters.address = () -> "https://portal.example.org";
        service.letters.texts = new Doubles.BundleTexts();
        service.audit = Beans.<AuditLog>of((module, event, about, arguments) -> told.add("audit " + event));
        service.holders = new Beans<>(holders);
        service.user = user;
        service.texts = new Doubles.BundleTexts();
        service.clock = clock;
        service.graceDays = 7;
        return service;
    }

    public ErasureWork work(EntityManager em) {
        ErasureWork work = new ErasureWork();
        work.erasures = repository(em);
        ErasurePersonalData own = new ErasurePersonalData();
        own.erasures = work.erasures;
        List<PersonalData> all = new ArrayList<>(holders);
        all.add(own);
        work.holders = new Beans<>(all);
        work.accounts = accounts;
        work.audit = Beans.<AuditLog>of((module, event, about, arguments) -> told.add("audit " + event));
        work.publicState = state;
        work.store = new Store();
        work.clock = clock;
        work.erased = erased;
        return work;
    }

    /** Says which files are to be forgotten. */
    private final class Store implements FileStore {
        @Override
        public FileRef put(InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path path(FileRef ref) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(FileRef ref) {
            told.add("forget " + ref.sha256());
        }

        @Override
        public long maxUploadBytes() {
            return 0;
        }
    }

    /** The day of the erasure of somebody, if one is decided. */
    public static Optional<Instant> dueAt(EntityManager em, MemberId member) {
        return repository(em).findOf(member).map(Erasure::dueAt);
    }

}
