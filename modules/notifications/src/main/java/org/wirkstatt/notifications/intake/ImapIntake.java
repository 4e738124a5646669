package org.wirkstatt.notifications.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetHeaders;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.notifications.intake.InboundMail.Source;
import org.wirkstatt.notifications.intake.IntakeState.Problem;
import org.wirkstatt.notifications.mail.MailSecurity;

/**
 * Takes mail out of a mailbox (IMAP4rev1, RFC 3501). What is for this portal is written down, and only then removed or moved; what is not is
 * left as it is and not looked at again. When the portal dies in between, the next look finds the mail a second time and {@link Receipt} knows it.
 */
@ApplicationScoped
class ImapIntake {

    private static final Logger LOG = System.getLogger(ImapIntake.class.getName());
    private static final int CONNECT_MILLIS = 15_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int AT_A_TIME = 200;

    @Inject
    IntakeSettings settings;
    @Inject
    Receipt receipt;
    @Inject
    InboundRepository mails;
    @Inject
    IntakeState state;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    /** Looks into the mailbox once. Problems are shown to those who run the portal; the next look tries again. */
    void poll() {
        try (IMAPStore store = connect()) {
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                look(store, folder);
            } finally {
                close(folder);
            }
            state.looked(Source.IMAP, clock.instant());
        } catch (AuthenticationFailedException e) {
            failed(Problem.LOGIN, e);
        } catch (FolderNotFoundException e) {
            failed(Problem.FOLDER, e);
        } catch (MessagingException e) {
            failed(isTls(e) ? Problem.TLS : Problem.UNREACHABLE, e);
        } catch (IOException | RuntimeException e) {
            failed(Problem.STORAGE, e);
        }
    }

    private void failed(Problem problem, Exception e) {
        if (!state.has(Source.IMAP, problem)) {
            LOG.log(Level.WARNING, "Answers by mail wait: " + problem + "; see /verwaltung/posteingang", e);
        }
        state.failed(Source.IMAP, problem, e.getMessage());
    }

    private IMAPStore connect() throws MessagingException {
        boolean tls = settings.security() == MailSecurity.TLS;
        String protocol = tls ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.put(prefix + "timeout", String.valueOf(ANSWER_MILLIS));
        properties.put(prefix + "writetimeout", String.valueOf(ANSWER_MILLIS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // the mail as it lies there, without marking it as read
        properties.put(prefix + "peek", "true");
        if (settings.security() == MailSecurity.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }

    private void look(IMAPStore store, IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long last = transactions.call(() -> mails.mailbox(settings.mailbox()).lastUid(validity));
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        // '*' is the last message also when its number is lower than the first one asked for
        List<IMAPMessage> fresh = new ArrayList<>();
        for (Message message : found) {
            if (message != null && folder.getUID(message) > last && fresh.size() < AT_A_TIME) {
                fresh.add((IMAPMessage) message);
            }
        }
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.HEADERS);
        folder.fetch(fresh.toArray(Message[]::new), profile);
        for (IMAPMessage message : fresh) {
            long uid = folder.getUID(message);
            if (receive(message)) {
                takeAway(store, folder, message);
            }
            transactions.run(() -> mails.mailbox(settings.mailbox()).readUpTo(validity, uid));
        }
    }

    /** @return whether it is for this portal */
    private boolean receive(IMAPMessage message) throws MessagingException, IOException {
        InternetHeaders headers = new InternetHeaders();
        Collections.list(message.getAllHeaderLines()).forEach(headers::addHeaderLine);
        Optional<String> address = receipt.address(headers);
        if (address.isEmpty()) {
            return false;
        }
        receipt.receive(Source.IMAP, headers, address.get(), message.getSize(), () -> content(message));
        state.arrived(clock.instant());
        return true;
    }

    private static InputStream content(IMAPMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private void takeAway(IMAPStore store, IMAPFolder folder, IMAPMessage message) throws MessagingException {
        Message[] one = {message};
        if (settings.doneFolder().isPresent()) {
            Folder done = store.getFolder(settings.doneFolder().get());
            if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
                throw new FolderNotFoundException(done);
            }
            folder.copyMessages(one, done);
        }
        folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        if (store.hasCapability("UIDPLUS")) {
            // only this one (RFC 4315), whatever others have marked
            folder.expunge(one);
        } else {
            folder.expunge();
        }
    }

    /** What was written down is safe by now; a server that does not say good-bye changes nothing. */
    private static void close(Folder folder) {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "the mail server broke off after the mail: {0}", e.getMessage());
        }
    }

    private static boolean isTls(MessagingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SSLException || String.valueOf(t.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }
}
