package org.wirkstatt.community.contact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.contact.ContactTarget.Kind;
import org.wirkstatt.platform.contact.ContactLink;
import org.wirkstatt.platform.error.NotFoundException;

/** Where other modules link to the form. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = NotFoundException.class)
class RegionContactLink implements ContactLink {

    @Inject
    ContactService contacts;

    @Override
    public Optional<String> toRegion(String slug) {
        return contacts.isReachable(contacts.target(Kind.REGION, slug)) ? Optional.of("/kontakt/region/" + slug) : Optional.empty();
    }
}
