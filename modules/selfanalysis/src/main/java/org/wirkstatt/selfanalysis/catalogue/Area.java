package org.wirkstatt.selfanalysis.catalogue;

/** The three main criteria, in their order. */
public enum Area {
    OFFER_QUALITY("A"), RESOURCE_QUALITY("R"), RESULT_QUALITY("E");

    private final String letter;

    Area(String letter) {
        this.letter = letter;
    }

    /** Stands beside the colour of the area; from the German name. */
    public String letter() {
        return letter;
    }
}
