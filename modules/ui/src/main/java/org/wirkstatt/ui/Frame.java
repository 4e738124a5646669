package org.wirkstatt.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Identification;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.notification.UnreadNotices;
import org.wirkstatt.platform.search.SearchLink;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.platform.text.Texts;

/** What stands around the content of every page. */
@Named
@ApplicationScoped
public class Frame {

    static final String SITE_NAME = "wirkstatt.site.name";

    /** @param current {@code true} on this page or one below it */
    public record LinkItem(String path, String label, boolean current) {
    }

    @Inject
    Modules modules;
    @Inject
    CurrentUser user;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    PublicAddress address;
    @Inject
    Instance<Identification> identification;
    @Inject
    Instance<SearchLink> search;
    @Inject
    Instance<UnreadNotices> notices;
    @Inject
    Settings settings;

    /** @param place name of a {@link NavigationEntry.Place} */
    public List<LinkItem> links(String place) {
        String here = getPath();
        return modules.navigation(NavigationEntry.Place.valueOf(place)).stream()
                .map(e -> new LinkItem(e.path(), texts.of(modules.moduleOf(e), e.labelKey(), language.getLocale()), isOnOrBelow(here, e.path())))
                .toList();
    }

    private static boolean isOnOrBelow(String here, String path) {
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** Address of this page as the visitor sees it, without query. */
    public String getPath() {
        return RequestUri.path(request());
    }

    /** What the frame depends on for visitors: language, settings, switched modules and part of the portal. Empty for signed-in people, whose frame is their own. */
    public String getVisitorKey() {
        if (getMemberName() != null) {
            return "";
        }
        String here = getPath();
        return language.getTag() + settings.version() + "." + modules.version() + modules.navigation(NavigationEntry.Place.MAIN).stream().map(NavigationEntry::path)
                .filter(path -> isOnOrBelow(here, path)).collect(Collectors.joining(" ", " ", ""));
    }

    /**
     * What a page depends on for visitors: what its validator says, since two visitors with the same one see the same. Empty for signed-in
     * people and for error pages, which stand under the address of the page that failed.
     */
    public String getPageKey() {
        HttpServletRequest request = request();
        return getMemberName() == null && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                && request.getAttribute(ReadingPage.VALIDATOR) instanceof String validator ? validator : "";
    }

    /** Absolute address of this page without query, for {@code rel="canonical"}. */
    public String getCanonical() {
        return address.of(getPath());
    }

    /** This page in the other language. */
    public String getOtherLanguageUrl() {
        String query = RequestUri.query(request());
        String lang = "lang=" + (language.isEnglish() ? "de" : "en");
        return getPath() + "?" + (query == null ? lang : query + "&" + lang);
    }

    /** Address that visitors may write to; null where the operator named none. */
    public String getContactMail() {
        return settings.find("wirkstatt.mail.contact").orElse(null);
    }

    public String getSiteName() {
        return settings.find(SITE_NAME).orElse("Wirkstatt");
    }

    public boolean isSearchPresent() {
        return modules.isOffered(search);
    }

    public String getSearchPath() {
        return search.get().path();
    }

    public String getSuggestionsPath() {
        return search.get().suggestionsPath();
    }

    /** Name of the signed-in person; null for visitors. */
    public String getMemberName() {
        return user.member().map(Member::displayName).orElse(null);
    }

    /** Where the notices of the signed-in person are; null for visitors and where no module keeps notices. */
    public String getNoticesPath() {
        return !modules.isOffered(notices) || !user.isSignedIn() ? null : notices.get().path();
    }

    /** Address of the WebSocket that says {@link #getUnread()} anew; only where there is {@link #getNoticesPath()}. */
    public String getLivePath() {
        return notices.get().livePath();
    }

    /** Unread notices of the signed-in person as a short text; empty for none. */
    public String getUnread() {
        int count = user.member().map(member -> notices.get().count(member)).orElse(0);
        return count == 0 ? "" : count > 99 ? "99+" : String.valueOf(count);
    }

    /** Whether somebody acts as the person whose name is shown. */
    public boolean isActing() {
        return user.actingPerson().isPresent();
    }

    /** Null when no module signs people in. */
    public String getSignInPath() {
        return Optional.of(identification).filter(i -> !i.isUnsatisfied()).map(i -> i.get().signInPath()).orElse(null);
    }

    /** Only for signed-in people. */
    public String getAccountPath() {
        return identification.get().accountPath();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
