package org.wirkstatt.privacy.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.privacy.PrivacyPermissions;

/** The copy of everything held about a person (GDPR Art. 15(3), 20): asked for, watched and fetched by that person alone. */
@ApplicationScoped
@Transactional
public class ExportService {

    /** Days an archive is kept. */
    public static final int KEPT_DAYS = 7;
    static final Duration KEPT = Duration.ofDays(KEPT_DAYS);
    static final String TYPE = "privacy-export";
    /** A copy that takes longer is not coming; a new one may be asked for. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Inject
    ExportRepository exports;
    @Inject
    ExportFolder folder;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    Instance<Notifier> notifier;

    /**
     * Where the copy of the current user stands.
     *
     * @param done modules asked so far
     * @param total modules to ask; 0 before it began
     * @param expiresAt when the archive goes
     */
    public record Progress(Export.State state, Instant requestedAt, int done, int total, long sizeBytes, Instant expiresAt) {
    }

    /** Empty if none was asked for, or the last one is gone. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Progress> progress() {
        Instant now = clock.instant();
        return exports.findOf(self()).filter(e -> e.state() != Export.State.READY || e.isReadyAt(now))
                .map(e -> new Progress(isLate(e, now) ? Export.State.FAILED : e.state(), e.requestedAt(), e.done(), e.total(), e.sizeBytes(), e.expiresAt()));
    }

    private static boolean isLate(Export export, Instant now) {
        return export.state() == Export.State.WAITING && export.requestedAt().plus(PATIENCE).isBefore(now);
    }

    /** Has a new copy made in the background, in place of the last one; nothing happens while one is being made. */
    public void request(Locale language) {
        Instant now = clock.instant();
        Optional<Export> last = exports.findOf(self());
        if (last.isPresent() && last.get().state() == Export.State.WAITING && !isLate(last.get(), now)) {
            return;
        }
        last.ifPresent(this::remove);
        Export export = new Export(self(), language, now, now.plus(KEPT));
        exports.add(export);
        outbox.enqueue(ExportJob.NAME, new ContentRef(TYPE, export.id()));
    }

    /** Removes the archive before its day. */
    public void discard() {
        exports.findOf(self()).ifPresent(this::remove);
    }

    /** The archive of the current user; empty if there is none, or its time is over. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Path> archive() {
        Instant now = clock.instant();
        return exports.findOf(self()).filter(e -> e.isReadyAt(now)).flatMap(Export::fileName).map(folder::path).filter(Files::exists);
    }

    /** Empty if it was discarded meanwhile. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Export> find(String id) {
        return exports.find(id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progressed(String id, int done, int total) {
        exports.find(id).ifPresent(export -> export.progress(done, total));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String id) {
        exports.find(id).ifPresent(Export::failed);
    }

    /** @return false if the person discarded it meanwhile; the file is then not wanted */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean finished(String id, String file, long bytes) {
        Optional<Export> export = exports.find(id);
        export.ifPresent(e -> {
            e.ready(file, bytes, clock.instant().plus(KEPT));
            if (notifier.isResolvable()) {
                notifier.get().notify(new Notice(e.member(), ExportNotices.READY, "copy", List.of(), "/konto/daten"));
            }
        });
        return export.isPresent();
    }

    private void remove(Export export) {
        export.fileName().ifPresent(folder::delete);
        exports.remove(export);
    }

    private MemberId self() {
        user.require(PrivacyPermissions.OWN);
        return user.member().orElseThrow().id();
    }
}
