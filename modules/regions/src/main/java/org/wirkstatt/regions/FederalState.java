package org.wirkstatt.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The federal states of Germany and Austria with their codes of ISO 3166-2 and their place on the tile map: columns 1 to 5, rows 1 to 5
 * for Germany, 7 to 9 for Austria. The order is that of the lists.
 */
public enum FederalState {
    DE_BW("Baden-Württemberg", "Baden-Württemberg", "BW", 2, 5),
    DE_BY("Bayern", "Bavaria", "BY", 3, 5),
    DE_BE("Berlin", "Berlin", "BE", 5, 2),
    DE_BB("Brandenburg", "Brandenburg", "BB", 4, 2),
    DE_HB("Bremen", "Bremen", "HB", 2, 2),
    DE_HH("Hamburg", "Hamburg", "HH", 3, 2),
    DE_HE("Hessen", "Hesse", "HE", 2, 4),
    DE_MV("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania", "MV", 4, 1),
    DE_NI("Niedersachsen", "Lower Saxony", "NI", 2, 3),
    DE_NW("Nordrhein-Westfalen", "North Rhine-Westphalia", "NW", 1, 3),
    DE_RP("Rheinland-Pfalz", "Rhineland-Palatinate", "RP", 1, 4),
    DE_SL("Saarland", "Saarland", "SL", 1, 5),
    DE_SN("Sachsen", "Saxony", "SN", 4, 3),
    DE_ST("Sachsen-Anhalt", "Saxony-Anhalt", "ST", 3, 3),
    DE_SH("Schleswig-Holstein", "Schleswig-Holstein", "SH", 3, 1),
    DE_TH("Thüringen", "Thuringia", "TH", 3, 4),
    AT_1("Burgenland", "Burgenland", "Bgld", 5, 8),
    AT_2("Kärnten", "Carinthia", "Ktn", 3, 9),
    AT_3("Niederösterreich", "Lower Austria", "NÖ", 4, 7),
    AT_4("Oberösterreich", "Upper Austria", "OÖ", 3, 7),
    AT_5("Salzburg", "Salzburg", "Sbg", 3, 8),
    AT_6("Steiermark", "Styria", "Stmk", 4, 8),
    AT_7("Tirol", "Tyrol", "T", 2, 8),
    AT_8("Vorarlberg", "Vorarlberg", "Vbg", 1, 8),
    AT_9("Wien", "Vienna", "W", 5, 7);

    private static final int ROWS_ABOVE_AUSTRIA = 6;

    private final String german;
    private final String english;
    private final String shortCode;
    private final int column;
    private final int row;

    FederalState(String german, String english, String shortCode, int column, int row) {
        this.german = german;
        this.english = english;
        this.shortCode = shortCode;
        this.column = column;
        this.row = row;
    }

    /** The state with ISO 3166-2 code {@code code}; empty for null and for any other text. */
    public static Optional<FederalState> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** ISO 3166-2, such as {@code DE-BW} or {@code AT-4}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** ISO 3166-1: {@code DE} or {@code AT}. */
    public String country() {
        return name().substring(0, 2);
    }

    /** Name in German, in English for English locales. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? english : german;
    }

    /** As on a tile, such as {@code BW} or {@code OÖ}. */
    public String shortCode() {
        return shortCode;
    }

    /** On the map of both countries, from 1. */
    public int column() {
        return column;
    }

    /** On the map of both countries, from 1. */
    public int row() {
        return row;
    }

    /** Row on a map of the own country alone, from 1. */
    public int rowInCountry() {
        return country().equals("AT") ? row - ROWS_ABOVE_AUSTRIA : row;
    }

    /** All states of this one's country. */
    public List<FederalState> countrymates() {
        return Arrays.stream(values()).filter(s -> s.country().equals(country())).toList();
    }
}
