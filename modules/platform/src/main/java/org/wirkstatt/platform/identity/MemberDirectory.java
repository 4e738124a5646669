package org.wirkstatt.platform.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SPI of the module that knows the accounts: names for ids, in bulk. */
public interface MemberDirectory {

    /** Names for {@code ids}; an id without account is missing in the answer and shown as 'ehemaliges Mitglied'. */
    Map<MemberId, String> displayNames(Collection<MemberId> ids);

    /** The account that signs in with {@code mail}, upper and lower case alike. For those who may know every account; never tell others. */
    Optional<MemberId> findByMail(String mail);

    /** How to write to {@code id}; empty without such an account, or while it is closed. The address is never shown to anybody else. */
    Optional<Recipient> recipient(MemberId id);

    /**
     * @param mail confirmed e-mail address
     * @param locale language of the interface that the person chose
     */
    record Recipient(MemberId id, String displayName, String mail, Locale locale) {
    }
}
