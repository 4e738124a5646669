package org.wirkstatt.community.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.community.contact.ContactRefusedException;
import org.wirkstatt.community.contact.ContactService;
import org.wirkstatt.community.contact.ContactTarget;
import org.wirkstatt.community.contact.ContactTarget.Kind;
import org.wirkstatt.community.contact.Letter;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.form.FormRefusedException;
import org.wirkstatt.platform.form.Puzzle;
import org.wirkstatt.ui.Messages;

/** The form for a letter. What was typed stays until it was sent. */
@Named("communityContactPage")
@ViewScoped
public class ContactPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ContactService contacts;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private String kind;
    private String key;
    private String targetName;
    private String targetPath;
    private boolean reachable;
    private boolean member;
    private boolean sent;
    private Puzzle puzzle;
    private String name;
    private String mail;
    private String subject;
    private String text;
    private boolean agreed;
    private String answer;
    private String trap;

    public void load() {
        ContactTarget target = contacts.target(kind(), key);
        targetName = target.name();
        targetPath = target.path();
        reachable = contacts.isReachable(target);
        if (puzzle == null) {
            puzzle = contacts.puzzle();
            contacts.sender().ifPresent(s -> {
                member = true;
                name = s.displayName();
                mail = s.mail();
            });
        }
    }

    private Kind kind() {
        return switch (String.valueOf(kind)) {
            case "region" -> Kind.REGION;
            case "initiative" -> Kind.INITIATIVE;
            case "person" -> Kind.PERSON;
            default -> throw new NotFoundException("contact/" + kind);
        };
    }

    /** Sends the letter; the same form sends one letter however often it is submitted. */
    public synchronized void send() {
        if (sent) {
            return;
        }
        try {
            contacts.send(kind(), key, new Letter(strip(name), strip(mail), strip(subject), strip(text), agreed), puzzle, answer, trap);
            sent = true;
        } catch (InvalidCommunityException e) {
            messages.show("brief", e, labels::sentence);
        } catch (ContactRefusedException | FormRefusedException e) {
            messages.show(e);
        }
    }

    private static String strip(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getTitle() {
        return targetName == null ? "" : labels.text("contact.title", targetName);
    }

    public String getUnreachable() {
        return labels.text("contact.unreachable", targetName);
    }

    public String getHint() {
        return labels.text("contact.hint." + kind());
    }

    public String getTargetName() {
        return targetName;
    }

    public String getTargetPath() {
        return targetPath;
    }

    public boolean isReachable() {
        return reachable;
    }

    /** Whether the sender is signed in, and so needs no sum. */
    public boolean isMember() {
        return member;
    }

    public boolean isSent() {
        return sent;
    }

    public String getNonce() {
        return puzzle.nonce();
    }

    public int getBits() {
        return Puzzle.BITS;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getTrap() {
        return trap;
    }

    public void setTrap(String trap) {
        this.trap = trap;
    }
}
