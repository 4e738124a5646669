package org.wirkstatt.identity.session;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.platform.identity.MemberId;

/** The language that a person chose for the account, on a device where no other one was chosen. German needs no choice. */
@ApplicationScoped
class StoredLanguage {

    /** Cookie of a choice, and parameter that makes one; see {@code LanguageFilter} of the kernel. */
    private static final String CHOICE = "lang";

    @Inject
    Members members;

    /** {@code path}, asking for the language of {@code member} where this browser has none. @param path inside the portal */
    String applied(MemberId member, String path, HttpServletRequest request) {
        Locale stored = members.find(member).map(Account::locale).orElse(Locale.GERMAN);
        if (stored.getLanguage().equals(Locale.GERMAN.getLanguage()) || Cookies.get(request, CHOICE).isPresent()) {
            return path;
        }
        int end = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
        return path.substring(0, end) + (path.substring(0, end).contains("?") ? "&" : "?") + CHOICE + "=" + stored.getLanguage() + path.substring(end);
    }
}
