package org.wirkstatt.community.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.community.InvalidCommunityException;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.TestDatabase;

class ProfilesTest {

    private static void with(TestDatabase.Kind kind, Consumer<TestProfiles> test) {
        try (TestDatabase db = TestDatabase.of(kind, "community")) {
            db.run(em -> test.accept(new TestProfiles(em)));
        }
    }

    private static Map<ProfileField, Reach> all(Reach reach) {
        return Arrays.stream(ProfileField.values()).collect(Collectors.toMap(f -> f, f -> reach));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewProfileIsSeenByNobodyElse(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of()));
            assertThat(t.seenBy(null, t.kim)).isEmpty();
            assertThat(t.seenBy(t.noa, t.kim)).isEmpty();
            assertThat(t.seenBy(t.alex, t.kim)).isEmpty();
            assertThat(t.seenBy(t.kim, t.kim)).map(ProfileView::about).contains("Über mich");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void makingAFieldPublicIsAConsentAndWithdrawingItTakesTheFieldBackToTheMembers(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(all(Reach.PUBLIC)));
            assertThat(t.consents.given).containsExactly(t.kim);
            assertThat(t.seenBy(null, t.kim)).isPresent();
            t.consents.withdraw(t.kim, PublicProfile.PURPOSE, "");
            assertThat(t.seenBy(null, t.kim)).isEmpty();
            assertThat(t.seenBy(t.noa, t.kim)).map(ProfileView::about).contains("Über mich");
            assertThat(t.search.load("1").orElseThrow().audiences()).containsExactly(Audience.MEMBERS);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutAConsentToTheTextInForceNothingIsPublic(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(all(Reach.PUBLIC)));
            t.consents.given.clear();
            assertThat(t.seenBy(null, t.kim)).isEmpty();
            assertThat(t.search.load("1").orElseThrow().audiences()).containsExactly(Audience.MEMBERS);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void savingWithoutAPublicFieldWithdraws(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(all(Reach.PUBLIC)));
            t.says(t.kim, TestProfiles.full(all(Reach.MEMBERS)));
            assertThat(t.consents.given).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void eachFieldIsShownAsFarAsItsPersonSays(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.PUBLIC, ProfileField.ORGANISATION, Reach.PUBLIC, ProfileField.ABOUT, Reach.MEMBERS,
                    ProfileField.PHONE, Reach.REGION, ProfileField.MAIL, Reach.REGION)));
            assertThat(t.seenBy(null, t.kim)).hasValueSatisfying(v -> {
                assertThat(v.organisation()).isEqualTo("Verein Muster");
                assertThat(v.about()).isNull();
                assertThat(v.phone()).isNull();
                assertThat(v.mail()).isNull();
                assertThat(v.offers()).isEmpty();
                assertThat(v.regions()).isEmpty();
            });
            assertThat(t.seenBy(t.noa, t.kim)).hasValueSatisfying(v -> {
                assertThat(v.about()).isEqualTo("Über mich");
                assertThat(v.phone()).isNull();
            });
            assertThat(t.seenBy(t.alex, t.kim)).as("is in an initiative of the same region").hasValueSatisfying(v -> {
                assertThat(v.phone()).isEqualTo("+49 30 123456");
                assertThat(v.mail()).isEqualTo("kim@example.org");
                assertThat(v.pronouns()).isNull();
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoLeavesTheRegionSeesItsFieldsNoMore(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.REGION)));
            assertThat(t.seenBy(t.alex, t.kim)).isPresent();
            t.grants.revoke(t.alex, Role.INITIATIVE_MEMBER, Place.of(TestProfiles.WORKSHOP));
            assertThat(t.seenBy(t.alex, t.kim)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theViewAsAnotherIsWhatThatOneSees(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.MEMBERS, ProfileField.PHONE, Reach.REGION)));
            t.as(t.kim);
            assertThat(t.profiles.asSeenBy(Viewer.VISITOR)).isEqualTo(t.seenBy(null, t.kim));
            t.as(t.kim);
            assertThat(t.profiles.asSeenBy(Viewer.MEMBER)).isEqualTo(t.seenBy(t.noa, t.kim));
            t.as(t.kim);
            assertThat(t.profiles.asSeenBy(Viewer.SAME_REGION)).isEqualTo(t.seenBy(t.alex, t.kim));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theDirectoryFiltersByWhatIsVisibleOnly(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.MEMBERS, ProfileField.OFFERS, Reach.MEMBERS)));
            t.as(t.noa);
            assertThat(t.profiles.list(PeopleFilter.ALL)).extracting(ProfileView::id).containsExactly(t.kim);
            assertThat(t.profiles.list(new PeopleFilter(null, null, null, "funding", null))).hasSize(1);
            assertThat(t.profiles.list(new PeopleFilter(null, "muster", null, null, null))).as("region is hidden").isEmpty();
            assertThat(t.profiles.list(new PeopleFilter("verein", null, null, null, null))).as("organisation is hidden").isEmpty();
            assertThat(t.profiles.list(new PeopleFilter(null, null, null, null, "girls"))).as("seeks are hidden").isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theIndexHoldsWhatItsReadersSee(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.PUBLIC, ProfileField.ABOUT, Reach.MEMBERS)));
            assertThat(t.search.load("1")).hasValueSatisfying(d -> {
                assertThat(d.audiences()).containsExactly(Audience.PUBLIC);
                assertThat(d.toString()).doesNotContain("Über mich").doesNotContain("Verein").doesNotContain("123456");
            });
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.MEMBERS, ProfileField.ABOUT, Reach.MEMBERS, ProfileField.ORGANISATION, Reach.REGION)));
            assertThat(t.search.load("1")).hasValueSatisfying(d -> {
                assertThat(d.audiences()).containsExactly(Audience.MEMBERS);
                assertThat(d.toString()).contains("Über mich").doesNotContain("Verein");
            });
            t.says(t.kim, TestProfiles.full(Map.of(ProfileField.NAME, Reach.REGION, ProfileField.ABOUT, Reach.PUBLIC)));
            assertThat(t.search.load("1")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangeInAnotherWindowIsNotOverwritten(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(t.kim);
            ProfileForm opened = t.service.own().form();
            t.service.save(opened, TestProfiles.full(Map.of()));
            assertThatThrownBy(() -> t.service.save(opened, TestProfiles.full(all(Reach.PUBLIC)))).isInstanceOf(EditConflictException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyBreachIsNamedAtItsField(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(t.kim);
            ProfileForm bad = new ProfileForm("x".repeat(61), null, null, null, "ruf an", "example.org", List.of("gold"), List.of(), Map.of());
            assertThatThrownBy(() -> t.service.save(t.service.own().form(), bad)).isInstanceOfSatisfying(InvalidCommunityException.class,
                    e -> assertThat(e.faults()).extracting("field").containsExactly("pronouns", "phone", "website", "offers"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void namesOfAnyScriptAndEmojiAreKept(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, new ProfileForm("שלום", "مبادرة 🚀", null, "e\u0301 🧑🏽‍🔬", null, null, null, null, all(Reach.PUBLIC)));
            assertThat(t.seenBy(null, t.kim)).hasValueSatisfying(v -> {
                assertThat(v.pronouns()).isEqualTo("שלום");
                assertThat(v.organisation()).isEqualTo("مبادرة 🚀");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aVisitorHasNoProfile(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.as(null);
            assertThatThrownBy(() -> t.service.own()).isInstanceOf(NotAllowedException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theExportHoldsEverythingAndErasureLeavesNothing(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(all(Reach.MEMBERS)));
            t.service.setPicture(TestProfiles.bytes(SquarePictureTest.png(100, 100)), "Kim lacht");
            assertThat(t.data.export(t.kim).toString()).contains("they", "Verein Muster", "Koordination", "Über mich", "+49 30 123456",
                    "https://example.org", "funding", "girls", "Kim lacht", "phone: members");
            assertThat(t.data.files(t.kim)).hasSize(1);
            t.data.erase(t.kim, Contributions.ANONYMISE);
            assertThat(t.data.export(t.kim)).isEmpty();
            assertThat(t.outbox.changed).endsWith(ProfileService.ref(t.kim));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theInitialsLeaveOutWhatStandsInBrackets(TestDatabase.Kind kind) {
        with(kind, t -> {
            t.says(t.kim, TestProfiles.full(Map.of()));
            assertThat(t.seenBy(t.kim, t.kim)).map(ProfileView::initials).contains("KB");
        });
    }
}
