package org.wirkstatt.platform.identity;

import java.util.Locale;

import org.wirkstatt.platform.module.Contributed;

/** SPI of the module that knows the accounts: roles and places in words, for 'why can I see or do this?'. */
@Contributed
public interface GrantNames {

    /** Role and place, such as 'Koordination (MINT-Region Trier)'. */
    String of(Grant grant, Locale locale);

    /** A role, such as 'Koordination'. */
    String of(Role role, Locale locale);
}
