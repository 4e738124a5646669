package org.wirkstatt.notifications.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.wirkstatt.notifications.intake.InboundMail.Source;
import org.wirkstatt.notifications.intake.IntakeState.Problem;
import org.wirkstatt.notifications.mail.MailSettings;
import org.wirkstatt.notifications.reply.ReplySettings;
import org.wirkstatt.platform.change.Background;

/**
 * Listens for mail that the mail server of those who run the portal hands over (RFC 5321). Accepts only addresses of this portal, and says yes only
 * when the mail is written down; until then the server in front keeps it.
 */
@ApplicationScoped
class SmtpIntake {

    private static final Logger LOG = System.getLogger(SmtpIntake.class.getName());
    private static final int CONNECTIONS = 20;
    private static final int RECIPIENTS = 20;
    private static final int SILENCE_MILLIS = 60_000;
    private static final int WRITE_SECONDS = 60;

    @Inject
    IntakeSettings settings;
    @Inject
    MailSettings mailSettings;
    @Inject
    ReplySettings addresses;
    @Inject
    Receipt receipt;
    @Inject
    IntakeState state;
    @Inject
    Background background;
    @Inject
    Clock clock;

    private SMTPServer server;

    /** Begins to listen, unless it does. */
    synchronized void open() {
        if (server != null && server.isRunning()) {
            return;
        }
        try {
            SMTPServer next = SMTPServer.port(settings.smtpPort()).bindAddress(InetAddress.getByName(settings.smtpBind())).hostName(mailSettings.domain())
                    .softwareName("Wirkstatt").hideTLS().maxConnections(CONNECTIONS).maxRecipients(RECIPIENTS)
                    .maxMessageSize((int) Math.min(Integer.MAX_VALUE, settings.maxBytes())).connectionTimeoutMs(SILENCE_MILLIS).messageHandlerFactory(Delivery::new).build();
            next.start();
            server = next;
            state.looked(Source.SMTP, clock.instant());
        } catch (UnknownHostException | RuntimeException e) {
            if (!state.has(Source.SMTP, Problem.PORT)) {
                LOG.log(Level.WARNING, "No mail can be handed over: " + settings.where(), e);
            }
            state.failed(Source.SMTP, Problem.PORT, e.getMessage());
        }
    }

    @PreDestroy
    synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Port that is listened at. */
    synchronized int port() {
        return server.getPortAllocated();
    }

    /** One mail on its way in. */
    private final class Delivery implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private boolean bounce;

        Delivery(MessageContext context) {
            // nothing of the connection is kept
        }

        @Override
        public void from(String sender) {
            bounce = sender == null || sender.isBlank();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (!addresses.isOurs(recipient)) {
                throw new RejectException(550, "5.1.1 no such address here");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream in) throws RejectException, IOException {
            byte[] mail = read(in);
            CompletableFuture<Void> written = new CompletableFuture<>();
            // on a thread of the portal: those of the listener know no transactions
            background.execute(() -> {
                try {
                    write(mail);
                    written.complete(null);
                } catch (IOException | MessagingException | RuntimeException e) {
                    written.completeExceptionally(e);
                }
            });
            try {
                written.get(WRITE_SECONDS, TimeUnit.SECONDS);
                state.looked(Source.SMTP, clock.instant());
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectException(451, "4.3.0 try again later");
            } catch (ExecutionException | TimeoutException e) {
                LOG.log(Level.WARNING, "A mail could not be written down; the mail server keeps it", e);
                state.failed(Source.SMTP, Problem.STORAGE, e.getMessage());
                throw new RejectException(451, "4.3.0 try again later");
            }
        }

        private byte[] read(InputStream in) throws IOException, RejectException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (bounce) {
                out.write("Return-Path: <>\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            byte[] piece = new byte[8192];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                // read to its end, as the rest would be taken for commands
                if (out.size() <= settings.maxBytes()) {
                    out.write(piece, 0, count);
                }
            }
            if (out.size() > settings.maxBytes()) {
                throw new RejectException(552, "5.3.4 the mail is too large");
            }
            return out.toByteArray();
        }

        private void write(byte[] mail) throws IOException, MessagingException {
            InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(mail));
            for (String recipient : recipients) {
                receipt.receive(Source.SMTP, headers, recipient, mail.length, () -> new ByteArrayInputStream(mail));
            }
            state.arrived(clock.instant());
        }

        @Override
        public void done() {
            // written down, or refused
        }
    }
}
