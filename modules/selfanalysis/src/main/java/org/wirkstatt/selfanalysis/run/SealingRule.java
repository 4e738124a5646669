package org.wirkstatt.selfanalysis.run;

/**
 * When a run may be opened, and so the answers of its team be read: when all places are finished or the last day is over, and two people or more
 * are finished. Who is alone may open the own answers. Only finished answers are ever shown. In a workshop criteria are unfolded one by one
 * ({@link #mayUnfold}), each with the answers that are there at that moment; a run of which everybody saw that much may be opened without finished
 * places.
 */
public enum SealingRule {
    /** It may be opened now. */
    MAY_OPEN,
    /** Somebody is not finished, and the last day is not over. */
    WAIT,
    /** Opening would show the answers of one other person, or none. */
    TOO_FEW;

    /** Fewer, and an answer has a name. */
    static final int PEOPLE = 2;

    /**
     * @param places in the team, links that nobody used yet among them
     * @param finished how many of them are finished
     * @param over whether the last day is over; false without one
     * @param onlyOwn whether the one finished place belongs to whoever asks
     * @param unfolded whether a criterion was unfolded in a workshop; places that took part in it are not among {@code places} after its end
     */
    static SealingRule of(int places, int finished, boolean over, boolean onlyOwn, boolean unfolded) {
        if (finished < places && !over) {
            return WAIT;
        }
        return finished >= PEOPLE || finished == 1 && onlyOwn || finished == 0 && unfolded ? MAY_OPEN : TOO_FEW;
    }

    /** @param answered how many of the places that would be counted answered the criterion */
    static boolean mayUnfold(int answered) {
        return answered >= PEOPLE;
    }
}
