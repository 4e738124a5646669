package org.wirkstatt.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SPI of the module that knows the accounts: asks somebody by letter to take a role. The answer, the letter and the way are the same whether the address has
 * an account or not, so that whoever invites does not learn it; the role begins when the person accepts, which fires {@link Accepted}. Asks for the
 * permission to give the role. Needs a running transaction.
 */
public interface MemberInvitations {

    /**
     * Sends the letter. To an address that was asked for the same role already and has not answered, a new link is sent; the earlier one does not work any more.
     *
     * @param mail as typed
     * @param displayName how the person is called in the letter
     * @throws org.wirkstatt.platform.error.NotAllowedException if the asking person may not give {@code role}
     * @throws org.wirkstatt.platform.error.InvalidInputException for the fields {@code mail} and {@code displayName}
     */
    Issued invite(String mail, String displayName, Grant role);

    /** Invitations for {@code role} that can still be accepted, whoever sent them, the oldest first. Only for those who may give the role. */
    List<Open> open(Grant role);

    /** Makes the link worthless; nothing happens to an invitation that was accepted or withdrawn. Only for those who may give its roles. */
    void withdraw(long id);

    /** @param link address with the secret, told once; empty where a letter was sent instead */
    record Issued(long id, Optional<String> link) {
    }

    /** @param expiresAt end, exclusive */
    record Open(long id, String mail, String displayName, Instant expiresAt) {
    }

    /** CDI event, fired in the transaction in which {@code member} took the invitation {@code id} and its roles. */
    record Accepted(long id, MemberId member) {
    }
}
