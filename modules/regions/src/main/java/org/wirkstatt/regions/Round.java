package org.wirkstatt.regions;

import java.util.List;
import java.util.Optional;

/**
 * A finished round of the programme. Figures: the community page and the news of the programme, listed with their addresses in the
 * content page 'Die Pilotphase' and 'So läuft ein Durchgang'.
 *
 * @param number from 1; 1 is the pilot phase
 * @param years such as {@code 2021/22}
 * @param networks that took part
 * @param noteKey message key of a remark; null without
 */
public record Round(int number, String years, int networks, String noteKey) {

    /** Rounds with published figures, in order. */
    public static final List<Round> FINISHED = List.of(new Round(1, "2020/21", 13, null), new Round(2, "2021/22", 17, null),
            new Round(3, "2022/23", 14, null), new Round(4, "2023/24", 19, "round.4.note"), new Round(5, "2024/25", 20, null));

    /** The round with {@code number}; empty where no figures are published. */
    public static Optional<Round> find(int number) {
        return FINISHED.stream().filter(r -> r.number == number).findFirst();
    }

    public boolean isPilot() {
        return number == 1;
    }
}
