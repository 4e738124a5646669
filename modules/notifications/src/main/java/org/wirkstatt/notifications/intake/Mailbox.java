package org.wirkstatt.notifications.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How far a mailbox was read. */
@Entity
@Table(name = "notifications_mailbox")
public class Mailbox {

    @Id
    private String name;
    @Version
    private long version;
    @Column(name = "uid_validity")
    private long uidValidity;
    @Column(name = "last_uid")
    private long lastUid;

    protected Mailbox() {
    }

    Mailbox(String name) {
        this.name = name;
    }

    /** The last number that was looked at; 0 if the server numbers anew (RFC 3501 section 2.3.1.1). */
    long lastUid(long validity) {
        return validity == uidValidity ? lastUid : 0;
    }

    void readUpTo(long validity, long uid) {
        uidValidity = validity;
        lastUid = uid;
    }
}
