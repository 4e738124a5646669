package org.wirkstatt.notifications.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.notifications.mail.MailAdministration;
import org.wirkstatt.notifications.mail.MailAdministration.Header;
import org.wirkstatt.notifications.mail.MailAdministration.Preview;
import org.wirkstatt.platform.error.NotFoundException;

/** A letter in the folder, as text and with its headers; the HTML part is an address of its own, see {@link MailHtmlServlet}. */
@Named("notificationsMailPreviewPage")
@RequestScoped
public class MailPreviewPage {

    @Inject
    MailAdministration mails;

    private String id;
    private Preview preview;

    /** A letter that is not in the folder is answered by 404. */
    public void load() {
        preview = find(mails, id);
    }

    static Preview find(MailAdministration mails, String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException("mail/" + id);
        }
        return mails.preview(Long.parseLong(id)).orElseThrow(() -> new NotFoundException("mail/" + id));
    }

    public String getSubject() {
        return preview.row().subject();
    }

    public String getRecipient() {
        return preview.row().recipient();
    }

    public List<Header> getHeaders() {
        return preview.headers();
    }

    public String getText() {
        return preview.text();
    }

    public String getHtmlPath() {
        return "/verwaltung/post/html/" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
