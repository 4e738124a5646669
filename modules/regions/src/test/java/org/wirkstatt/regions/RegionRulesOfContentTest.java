package org.wirkstatt.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.region.RegionId;

class RegionRulesOfContentTest {

    private static RegionProfile profile(RegionFile file) {
        return new RegionProfile(new RegionId(1), "muster", 1, false, Instant.EPOCH, Instant.EPOCH, Set.of(), file, "", "");
    }

    private static RegionFilter words(String words) {
        return new RegionFilter(words, null, null, null, null);
    }

    @Test
    void noTwoStatesShareATile() {
        assertThat(Arrays.stream(FederalState.values()).map(s -> s.column() + "/" + s.row())).doesNotHaveDuplicates();
    }

    @Test
    void thereAreSixteenGermanAndNineAustrianStates() {
        assertThat(Arrays.stream(FederalState.values()).map(FederalState::country)).filteredOn("DE"::equals).hasSize(16);
        assertThat(FederalState.values()).hasSize(25);
    }

    @Test
    void aStateIsFoundByItsIsoCode() {
        assertThat(FederalState.find("AT-4")).contains(FederalState.AT_4);
    }

    @Test
    void anUnknownStateIsAFault() {
        assertThat(RegionCheck.faults(TestRegions.region("X", "DE-XX", null, List.of()))).extracting("field").containsExactly("state");
    }

    @Test
    void aGoodProfileHasNoFault() {
        assertThat(RegionCheck.faults(TestRegions.named("X"))).isEmpty();
    }

    @Test
    void anArchivedRegionIsForEditorsOnly() {
        assertThat(profile(TestRegions.archived("X")).audiences()).containsExactly(Audience.EDITORS);
    }

    @Test
    void wordsAreFoundInAnySpellingOfUmlauts() {
        assertThat(words("sueden baden-wuerttemberg").matches(profile(TestRegions.named("X")))).isTrue();
    }

    @Test
    void everyWordMustOccur() {
        assertThat(words("süden norden").matches(profile(TestRegions.named("X")))).isFalse();
    }

    @Test
    void anotherRoundDoesNotMatch() {
        assertThat(new RegionFilter(null, null, null, 2, null).matches(profile(TestRegions.named("X")))).isFalse();
    }

    @Test
    void aRoundWithoutFiguresStillHasAName() {
        assertThat(Round.find(6)).isEmpty();
    }
}
