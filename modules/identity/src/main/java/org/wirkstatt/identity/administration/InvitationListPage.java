package org.wirkstatt.identity.administration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.invitation.InvitationList;
import org.wirkstatt.identity.invitation.InvitationList.Line;
import org.wirkstatt.identity.invitation.InvitationList.Sent;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Invites a whole list: pasted or as a file, looked through first, sent once, withdrawn in one go. */
@Named("identityInvitationListPage")
@ViewScoped
public class InvitationListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    InvitationList list;
    @Inject
    GrantOptions options;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private String csv;
    private List<View> lines;
    private transient List<Line> read;
    private String batch;
    private List<String> links = List.of();

    /** A line as it is shown. */
    public record View(int number, String name, String mail, String role, String problem, String note) implements Serializable {
    }

    /** Reads the list and sends nothing. */

    public synchronized void preview() {
        messages.orShow(() -> {
            show(list.read(csv));
            batch = null;
        }, null);
    }

    private void show(List<Line> found) {
        read = found;
        lines = new ArrayList<>(found.stream().map(line -> new View(line.number(), line.name(), line.mail(),
                line.grant().map(grant -> options.name(grant, language.getLocale())).orElse(say("Role.MEMBER")),
                line.isSendable() ? "" : texts.of("identity", line.problem(), language.getLocale(), line.argument()),
                line.note().isEmpty() ? "" : say(line.note()))).toList());
    }

    /** Sends what can be sent; a second press sends nothing. */
    public synchronized void send() {
        messages.orShow(() -> {
            if (batch != null || lines == null) {
                return;
            }
            Sent sent = list.send(read == null ? list.read(csv) : read);
            batch = sent.batch();
            links = new ArrayList<>(sent.issued().stream().flatMap(issued -> issued.link().stream()).toList());
            messages.done("identity", "list.sent", sent.issued().size());
        }, null);
    }

    /** Withdraws what this page sent. */
    public synchronized void undo() {
        messages.orShow(() -> {
            messages.done("identity", "list.withdrawn", list.withdraw(batch));
            batch = null;
            lines = null;
            links = List.of();
        }, null);
    }

    public List<View> getLines() {
        return lines;
    }

    public long getSendable() {
        return lines == null ? 0 : lines.stream().filter(line -> line.problem().isEmpty()).count();
    }

    public boolean isReady() {
        return batch == null && getSendable() > 0;
    }

    public boolean isSent() {
        return batch != null;
    }

    /** Where no letters are sent: links to hand over. */
    public List<String> getLinks() {
        return links;
    }

    public String getSendLabel() {
        return texts.of("identity", "list.send", language.getLocale(), getSendable());
    }

    public String getSummary() {
        return texts.of("identity", "list.summary", language.getLocale(), getSendable(), lines.size() - getSendable());
    }

    private String say(String key) {
        return texts.of("identity", key, language.getLocale());
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(String csv) {
        this.csv = csv;
    }
}
