package org.wirkstatt.notifications.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * The mail server. One connection for each mail; every wait is bounded, so that a mail is over, one way or the other, long before the claim of
 * its worker ends.
 */
@ApplicationScoped
class SmtpDelivery implements MailDelivery {

    private static final Logger LOG = System.getLogger(SmtpDelivery.class.getName());
    private static final int CONNECT_MILLIS = 15_000;
    private static final int ANSWER_MILLIS = 60_000;

    @Inject
    MailSettings settings;

    @Override
    public void deliver(MimeMessage mail, String key) throws MailNotSentException {
        Transport transport = connect(session(isInternational(mail)));
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw refusal(e);
        } finally {
            close(transport);
        }
    }

    private Transport connect(Session session) throws MailNotSentException {
        try {
            Transport transport = session.getTransport();
            transport.connect(settings.host(), settings.port(), settings.user().orElse(null), settings.password().orElse(null));
            return transport;
        } catch (AuthenticationFailedException e) {
            throw new MailNotSentException(MailProblem.LOGIN, e.getMessage(), e);
        } catch (MessagingException e) {
            throw new MailNotSentException(isTls(e) ? MailProblem.TLS : MailProblem.UNREACHABLE, e.getMessage(), e);
        }
    }

    /** The mail is accepted or not by now; a server that does not say good-bye changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "the mail server broke off after the mail: {0}", e.getMessage());
        }
    }

    private Session session(boolean international) {
        boolean tls = settings.security() == MailSecurity.TLS;
        String protocol = tls ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail.mime.allowutf8", String.valueOf(international));
        properties.put(prefix + "from", settings.sender());
        properties.put(prefix + "localhost", settings.greetingName());
        properties.put(prefix + "auth", String.valueOf(settings.user().isPresent()));
        properties.put(prefix + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
        properties.put(prefix + "timeout", String.valueOf(ANSWER_MILLIS));
        properties.put(prefix + "writetimeout", String.valueOf(ANSWER_MILLIS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == MailSecurity.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    /** SMTPUTF8 (RFC 6531) is asked for only where an address needs it: a server on the way that lacks it would send the mail back. */
    private static boolean isInternational(MimeMessage mail) throws MailNotSentException {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress().chars().anyMatch(c -> c > 127);
        } catch (MessagingException e) {
            throw new MailNotSentException(MailProblem.INVALID, e.getMessage(), e);
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

    private static MailNotSentException refusal(MessagingException e) {
        for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
            int code = code(m);
            if (code > 0) {
                return new MailNotSentException(problem(code), m.getMessage(), e);
            }
        }
        return new MailNotSentException(MailProblem.UNREACHABLE, e.getMessage(), e);
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : -1;
    }

    /** 530, 534, 535 and 538 (RFC 4954) are about the login, not about the mail; 421 closes the connection. */
    private static MailProblem problem(int code) {
        return switch (code) {
            case 530, 534, 535, 538 -> MailProblem.LOGIN;
            case 421 -> MailProblem.UNREACHABLE;
            default -> code >= 500 ? MailProblem.REFUSED : MailProblem.TEMPORARY;
        };
    }
}
