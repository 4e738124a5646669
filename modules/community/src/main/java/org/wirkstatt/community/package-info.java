/**
 * Who belongs together: rounds of the programme, initiatives with their projects, profiles of people, letters to somebody whose address
 * is not shown, and the handover of a region. One package a subject; start at its service.
 *
 * <p>Roles are not kept here: who belongs to a round, a region or an initiative is asked of
 * {@link org.wirkstatt.platform.identity.RoleGrants}, which the module of the accounts implements. Without that module the places are
 * there and nobody is in them.
 *
 * <p>What a person shows is decided field by field in {@link org.wirkstatt.community.profile.ProfileView}; pages, vCard, directory and
 * search all read from there.
 */
package org.wirkstatt.community;
