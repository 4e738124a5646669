package org.wirkstatt.platform.identity;

import java.util.Collection;
import java.util.Map;

/** SPI of the module that knows the accounts: names for ids, in bulk. */
public interface MemberDirectory {

    /** Names for {@code ids}; an id without account is missing in the answer and shown as 'ehemaliges Mitglied'. */
    Map<MemberId, String> displayNames(Collection<MemberId> ids);
}
