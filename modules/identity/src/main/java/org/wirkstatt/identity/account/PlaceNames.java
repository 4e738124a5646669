package org.wirkstatt.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.GrantNames;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.text.Texts;

/** Roles and places in words. */
@ApplicationScoped
public class PlaceNames implements GrantNames {

    /** @param path address of the place inside the portal; null for a place without a page */
    public record PlaceName(String name, String path) {
    }

    @Inject
    Texts texts;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<RoundDirectory> rounds;

    /** Empty for everywhere; a number where the module of the place is not there any more. */
    public Optional<PlaceName> of(Place place, Locale locale) {
        if (place instanceof Place.InRegion in) {
            return Optional.of(found(regions).map(d -> d.list(List.of(in.region())).get(in.region()))
                    .map(r -> new PlaceName(r.name(), "/regionen/" + r.slug())).orElseGet(() -> unknown("place.region", in.region().value(), locale)));
        }
        if (place instanceof Place.InInitiative in) {
            return Optional.of(found(initiatives).map(d -> d.list(List.of(in.initiative())).get(in.initiative()))
                    .map(i -> new PlaceName(i.name(), "/initiativen/" + i.slug())).orElseGet(() -> unknown("place.initiative", in.initiative().value(), locale)));
        }
        if (place instanceof Place.InRound in) {
            return Optional.of(found(rounds).flatMap(d -> d.find(in.round()))
                    .map(r -> new PlaceName(texts.of("identity", "place.roundLabel", locale, r.label()), null))
                    .orElseGet(() -> unknown("place.round", in.round().value(), locale)));
        }
        return Optional.empty();
    }

    private PlaceName unknown(String key, long id, Locale locale) {
        return new PlaceName(texts.of("identity", key, locale, String.valueOf(id)), null);
    }

    private static <T> Optional<T> found(Instance<T> directory) {
        return directory.isUnsatisfied() ? Optional.empty() : Optional.of(directory.get());
    }

    @Override
    public String of(Role role, Locale locale) {
        return texts.of("identity", "Role." + role, locale);
    }

    @Override
    public String of(Grant grant, Locale locale) {
        return of(grant.place(), locale).map(place -> of(grant.role(), locale) + " (" + place.name() + ")").orElseGet(() -> of(grant.role(), locale));
    }
}
