/**
 * What people show of themselves. Start at {@link org.wirkstatt.community.profile.ProfileService} for the own profile and at
 * {@link org.wirkstatt.community.profile.Profiles} for those of others.
 *
 * <p>Each field has a {@link org.wirkstatt.community.profile.Reach}, private unless its person says otherwise. A
 * {@link org.wirkstatt.community.profile.ProfileView} holds only what one {@link org.wirkstatt.community.profile.Viewer} may see and is the
 * one source for pages, vCard, directory and search. Who may not see the name sees no profile at all.
 *
 * <p>Search: one document a person, for those who see the name. If the name is public, the document has the public fields only; if it is
 * for members, those that members see. So nothing can leak through the index; a field for members of a person whose name is public is found
 * through the directory and not through the search.
 *
 * <p>Name and address of mail belong to the account (identity); the picture lies in the file store.
 */
package org.wirkstatt.community.profile;
