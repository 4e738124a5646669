package org.wirkstatt.privacy.erasure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.identity.Accounts;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.privacy.PersonalData.OwnFile;

/** Carries out erasures whose day has come: each one transaction over all modules, so a person is erased everywhere or nowhere. */
@ApplicationScoped
public class ErasureWork {

    private static final System.Logger LOG = System.getLogger(ErasureWork.class.getName());
    private static final String LAST = "identity";

    @Inject
    ErasureRepository erasures;
    @Inject
    @Any
    Instance<PersonalData> holders;
    @Inject
    Accounts accounts;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    PublicState publicState;
    @Inject
    FileStore store;
    @Inject
    ErasedAccounts erased;
    @Inject
    Clock clock;

    /** Numbers of the erasures whose day has come, at most 100. */
    @Transactional(Transactional.TxType.REQUIRED)
    public List<Long> due() {
        return erasures.due(clock.instant());
    }

    /** Days of all that wait, the next first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Instant> waiting() {
        return erasures.waiting();
    }

    /** Erases one person everywhere. Nothing happens if it was taken back or done meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void carryOut(long id) {
        Optional<Erasure> found = erasures.lock(id);
        if (found.isEmpty()) {
            return;
        }
        Erasure erasure = found.get();
        Optional<Instant> createdAt = accounts.createdAt(erasure.member());
        erase(erasure.member(), erasure.contributions(), "erased");
        createdAt.ifPresent(at -> erased.note(new ErasedAccounts.Line(clock.instant(), erasure.member(), at, erasure.contributions())));
        LOG.log(Level.INFO, "Erasure {0} is done", id);
    }

    /** Erases an account that was erased before, if it is back. @return false if it is not: there is none of that number, or another one */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean eraseAgain(ErasedAccounts.Line line) {
        boolean back = accounts.createdAt(line.member()).filter(line.createdAt()::equals).isPresent();
        if (back) {
            erase(line.member(), line.contributions(), "erasedAgain");
        }
        return back;
    }

    private void erase(MemberId member, Contributions contributions, String event) {
        // open inside this transaction only: modules may ask for the name and the address that they have to look for
        accounts.reopen(member);
        List<PersonalData> inOrder = inOrder();
        List<OwnFile> files = inOrder.stream().flatMap(holder -> holder.files(member).stream()).toList();
        inOrder.forEach(holder -> holder.erase(member, contributions));
        files.forEach(own -> store.forget(own.file()));
        if (audit.isResolvable()) {
            audit.get().record("privacy", event, Optional.of(member));
        }
        publicState.touch();
    }

    private List<PersonalData> inOrder() {
        return holders.stream().sorted(Comparator.comparing((PersonalData holder) -> holder.module().equals(LAST))
                .thenComparing(PersonalData::module).thenComparing(holder -> holder.getClass().getName())).toList();
    }
}
