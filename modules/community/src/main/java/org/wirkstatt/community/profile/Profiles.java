package org.wirkstatt.community.profile;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.profile.Belongings.Places;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberDirectory.Recipient;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/** Profiles as others see them. Everything that leaves here has been cut to what the asking person may see. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Profiles {

    @Inject
    ProfileRepository profiles;
    @Inject
    Belongings belongings;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    CurrentUser user;
    @Inject
    PublicProfile publicProfile;

    /** What the current user may see of {@code member}; empty if there is nobody, or not even the name. */
    public Optional<ProfileView> find(MemberId member) {
        return profiles.find(member).flatMap(p -> view(p, viewer(member)));
    }

    /** The own profile as {@code viewer} sees it; empty if such a one sees nothing. */
    public Optional<ProfileView> asSeenBy(Viewer viewer) {
        return user.member().map(Member::id).flatMap(profiles::find).flatMap(p -> view(p, viewer));
    }

    /** Regions that the current user belongs to, by name; also for somebody who said nothing yet. */
    public List<RegionEntry> ownRegions() {
        return user.member().map(m -> belongings.regions(belongings.of(List.of(m.id())).getOrDefault(m.id(), Belongings.NOWHERE).regions())).orElse(List.of());
    }

    /** People whose name the current user may see and who pass {@code filter}, by name. The filter looks at visible fields only. */
    public List<ProfileView> list(PeopleFilter filter) {
        List<Profile> listed = profiles.listed();
        List<MemberId> ids = listed.stream().map(Profile::member).toList();
        Map<MemberId, Places> places = belongings.of(Stream.concat(ids.stream(), user.member().map(Member::id).stream()).toList());
        Map<MemberId, String> names = names(ids);
        Places own = user.member().map(m -> places.getOrDefault(m.id(), Belongings.NOWHERE)).orElse(Belongings.NOWHERE);
        return listed.stream().map(p -> {
            Places theirs = places.getOrDefault(p.member(), Belongings.NOWHERE);
            return ProfileView.of(person(p, names.get(p.member()), null, theirs), viewer(p.member(), own, theirs));
        }).flatMap(Optional::stream).filter(filter::matches)
                .sorted(Comparator.comparing(ProfileView::name, Collator.getInstance(Locale.GERMAN)).thenComparing(v -> v.id().value())).toList();
    }

    /** What {@code viewer}, who is not the person, sees of a profile; for the index. */
    Optional<ProfileView> view(Profile profile, Viewer viewer) {
        if (viewer == Viewer.VISITOR && !publicProfile.isAllowed(profile)) {
            return Optional.empty();
        }
        Places places = belongings.of(List.of(profile.member())).getOrDefault(profile.member(), Belongings.NOWHERE);
        boolean mailShown = profile.reach(ProfileField.MAIL).admits(viewer);
        return ProfileView.of(person(profile, names(List.of(profile.member())).get(profile.member()), mailShown ? mail(profile.member()) : null, places),
                viewer);
    }

    private ProfileView.Person person(Profile profile, String name, String mail, Places places) {
        return new ProfileView.Person(profile, name, mail, belongings.regions(places.regions()), belongings.rounds(places.rounds()));
    }

    private Viewer viewer(MemberId owner) {
        if (user.member().isEmpty()) {
            return Viewer.VISITOR;
        }
        MemberId self = user.member().get().id();
        Map<MemberId, Places> places = belongings.of(List.of(self, owner));
        return viewer(owner, places.getOrDefault(self, Belongings.NOWHERE), places.getOrDefault(owner, Belongings.NOWHERE));
    }

    private Viewer viewer(MemberId owner, Places own, Places theirs) {
        return user.member().map(m -> m.id().equals(owner) ? Viewer.SELF : own.sharesRegionWith(theirs) ? Viewer.SAME_REGION : Viewer.MEMBER)
                .orElse(Viewer.VISITOR);
    }

    private Map<MemberId, String> names(Collection<MemberId> ids) {
        return members.isUnsatisfied() ? Map.of() : members.get().displayNames(ids);
    }

    private String mail(MemberId member) {
        return members.isUnsatisfied() ? null : members.get().recipient(member).map(Recipient::mail).orElse(null);
    }

    /** Everything in a view that words can be looked for in. */
    static String text(ProfileView v) {
        return Stream.concat(Stream.of(v.name(), v.organisation(), v.position(), v.about()), v.regions().stream().map(r -> r.name()))
                .filter(Objects::nonNull).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
