package org.wirkstatt.identity;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.identity.invitation.Invitations;
import org.wirkstatt.identity.openid.OpenIdSettings;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.registration.AddressChange;
import org.wirkstatt.identity.registration.PasswordReset;
import org.wirkstatt.identity.registration.Registration;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.token.KeyService;
import org.wirkstatt.identity.web.OpenIdPages;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

@ApplicationScoped
class IdentityModule implements PortalModule {

    @Inject
    OpenIdSettings openId;

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public List<PageRoute> pages() {
        return Stream.of(PeoplePages.ROUTES, OpenIdPages.ROUTES, own()).flatMap(List::stream).toList();
    }

    private static List<PageRoute> own() {
        return List.of(PageRoute.open(SignInService.SIGN_IN, "/identity/signIn.xhtml"),
                PageRoute.open("/mitmachen", "/identity/registration.xhtml"),
                PageRoute.open(Registration.CONFIRM_PATH + "{geheimnis}", "/identity/confirm.xhtml"),
                PageRoute.open(PasswordReset.ASK_PATH, "/identity/forgotten.xhtml"),
                PageRoute.open(PasswordReset.PATH + "{geheimnis}", "/identity/reset.xhtml"),
                PageRoute.open(AddressChange.PATH + "{ende}/{geheimnis}", "/identity/address.xhtml"),
                PageRoute.open(Invitations.PATH + "{geheimnis}", "/identity/invitation.xhtml"),
                PageRoute.guarded(Registration.REQUESTS_PATH, "/identity/requests.xhtml", IdentityPermissions.INVITE),
                PageRoute.guarded(PasskeyService.PATH, "/identity/passkeys.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.open(SignInService.CODE, "/identity/code.xhtml"),
                PageRoute.guarded(SignInService.FACTOR_DUTY, "/identity/factorDuty.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/angaben", "/identity/details.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/adresse", "/identity/move.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/passwort", "/identity/password.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/zweiter-faktor", "/identity/factor.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/sitzungen", "/identity/sessions.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded("/konto/rechte", "/identity/rights.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded(KeyService.PATH, "/identity/keys.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded(SignInService.ACCOUNT, "/identity/account.xhtml", IdentityPermissions.OWN_ACCOUNT));
    }

    @Override
    public List<NavigationEntry> navigation() {
        Stream<NavigationEntry> otherProvider = openId.isOn() ? Stream.of(OpenIdPages.NAVIGATION) : Stream.empty();
        return Stream.of(PeoplePages.NAVIGATION.stream(), account(), otherProvider).flatMap(entries -> entries).toList();
    }

    private static Stream<NavigationEntry> account() {
        return Stream.of(NavigationEntry.of(Place.ACCOUNT, 100, "details.title", "/konto/angaben"),
                NavigationEntry.of(Place.ACCOUNT, 110, "move.title", "/konto/adresse"),
                NavigationEntry.of(Place.ACCOUNT, 200, "password.title", "/konto/passwort"),
                NavigationEntry.of(Place.ACCOUNT, 210, "factor.title", "/konto/zweiter-faktor"),
                NavigationEntry.of(Place.ACCOUNT, 220, "passkeys.title", PasskeyService.PATH),
                NavigationEntry.of(Place.ACCOUNT, 230, "sessions.title", "/konto/sitzungen"),
                NavigationEntry.of(Place.ACCOUNT, 300, "rights.title", "/konto/rechte"),
                NavigationEntry.of(Place.ACCOUNT, 400, "keys.title", KeyService.PATH));
    }

    @Override
    public List<Permission> permissions() {
        return IdentityPermissions.ALL;
    }
}
