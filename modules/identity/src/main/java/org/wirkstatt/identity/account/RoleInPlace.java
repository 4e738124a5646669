package org.wirkstatt.identity.account;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;

/** A {@link Grant} as three columns. Immutable. */
@Embeddable
public class RoleInPlace {

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Role role;
    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind", nullable = false)
    private PlaceKind placeKind;
    @Column(name = "place_id", nullable = false)
    private long placeId;

    protected RoleInPlace() {
    }

    /** @throws IllegalArgumentException if {@code role} cannot be held in such a place, or is {@link Role#MEMBER}, which everybody holds */
    public RoleInPlace(Role role, Place place) {
        if (kindFor(role) != PlaceKind.of(place)) {
            throw new IllegalArgumentException(role + " cannot be held in " + place);
        }
        this.role = role;
        this.placeKind = PlaceKind.of(place);
        this.placeId = PlaceKind.idOf(place);
    }

    private static PlaceKind kindFor(Role role) {
        return switch (role) {
            case INITIATIVE_MEMBER -> PlaceKind.INITIATIVE;
            case COORDINATOR -> PlaceKind.REGION;
            case NEWCOMER, ALUM, BUDDY -> PlaceKind.ROUND;
            case EDITOR, MODERATOR, PROGRAMME_MANAGER, ADMINISTRATOR -> PlaceKind.EVERYWHERE;
            case MEMBER -> null;
        };
    }

    public static RoleInPlace of(Grant grant) {
        return new RoleInPlace(grant.role(), grant.place());
    }

    public Role role() {
        return role;
    }

    public Place place() {
        return placeKind.place(placeId);
    }

    public Grant grant() {
        return new Grant(role, place());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleInPlace o && role == o.role && placeKind == o.placeKind && placeId == o.placeId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, placeKind, placeId);
    }
}
