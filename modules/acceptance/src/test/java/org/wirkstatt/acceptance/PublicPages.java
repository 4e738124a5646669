package org.wirkstatt.acceptance;

import java.util.stream.Stream;

/** Addresses of pages that every visitor may read. */
final class PublicPages {

    private PublicPages() {
    }

    static Stream<String> all() {
        return Stream.of("/", "/regionen", "/regionen?land=DE-BY", "/regionen/mint-region-trier", "/regionen/mint-region-main-tauber", "/regionen/musterregion",
                "/toolkit", "/toolkit/vom-problembaum-zum-wirkungsziel", "/toolkit/zielgruppen-matrix", "/toolkit/pakete/workshop-paket-1",
                "/vokabular", "/vokabular/kriterium", "/vokabular/stufe/outcome", "/vokabular/art/video",
                "/suche", "/suche?q=wirkungsziele", "/suche?q=Wirkungszihle", "/suche?q=xyzzyquux", "/aktuelles", "/aktuelles/transferwerkstatt-2025",
                "/pilotphase", "/community", "/impressum", "/datenschutz", "/barrierefreiheit", "/leichte-sprache", "/nutzungsbedingungen", "/ueber", "/hilfe",
                "/ablauf", "/durchgaenge", "/initiativen", "/initiativen?land=AT-4", "/initiativen/beispielwerkstatt", "/anmelden",
                "/selbstanalyse", "/selbstanalyse/kriterien/a3", "/selbstanalyse/ausgaben/wirkstatt-2026",
                "/forum", "/forum/workshop-zyklus", "/forum/thema/5-wie-gewinnen-sie-kleine-initiativen-fuer-den-ersten-workshop");
    }
}
