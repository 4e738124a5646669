package org.wirkstatt.selfanalysis.rest;

import java.util.List;
import java.util.Map;

/** A place as the page on which one answers gets it. Only the own answers are in it. */
public final class PlaceJson {

    private PlaceJson() {
    }

    /**
     * @param place number of the place; drafts on a device lie under it, as the link itself must not
     * @param state open, notBegun, finished, opened, or otherDevice
     * @param answers by key of the criterion
     */
    public record Place(long place, String state, String overview, List<CriterionJson> criteria, Map<String, AnswerJson> answers) {
    }

    /** @param path of the page on which it is answered */
    public record CriterionJson(String item, String path, String letter, Text area, Text title, Text explanation, List<Text> questions, List<Text> examples,
            List<OptionJson> options) {
    }

    /** @param key as it is sent @param text what to see there; null beside the levels */
    public record OptionJson(String key, Text name, Text text) {
    }

    /** @param language BCP 47 */
    public record Text(String text, String language) {
    }

    /**
     * @param saved false if what was sent waits as a second version; true otherwise
     * @param version to be sent as base with the next change
     * @param reason null for none
     * @param others how many second versions wait for a choice
     */
    public record AnswerJson(boolean saved, long version, String rating, String reason, int others) {
    }
}
