package org.wirkstatt.community.contact;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.contact.ContactLink;

/** Where other modules link to the form. */
@ApplicationScoped
class RegionContactLink implements ContactLink {

    @Override
    public String toRegion(String slug) {
        return "/kontakt/region/" + slug;
    }
}
