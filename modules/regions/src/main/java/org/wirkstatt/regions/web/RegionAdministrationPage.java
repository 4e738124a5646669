package org.wirkstatt.regions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionFilter;
import org.wirkstatt.regions.RegionProfile;
import org.wirkstatt.regions.RegionService;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Language;

/** The regions that the current user may change, as a table. */
@Named("regionsAdministrationPage")
@RequestScoped
public class RegionAdministrationPage {

    private static final int SIZE = 50;

    /** A line of the table. */
    public record Row(String path, String name, String state, String status, String changed) {
    }

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionService regions;
    @Inject
    RegionTexts texts;
    @Inject
    Language language;
    @Inject
    Format format;

    private String words;
    private String number;
    private ResultPage<Row> result;

    /** Finds the regions; a page that does not exist is answered by 404. */
    public void load() {
        RegionFilter filter = new RegionFilter(words, null, null, null, null);
        List<RegionProfile> own = catalogue.all().stream().filter(r -> regions.mayEdit(r.id())).filter(filter::matches).toList();
        int page = number == null || number.isEmpty() ? 1 : number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        result = new ResultPage<>(own.stream().skip(ResultPage.first(page, SIZE)).limit(SIZE).map(this::row).toList(), own.size(), page, SIZE);
        if (page < 1 || page > result.pages()) {
            throw new NotFoundException("regions/page/" + number);
        }
    }

    public List<Row> getRows() {
        return result.items();
    }

    private Row row(RegionProfile r) {
        return new Row(r.path(), r.name(), r.state().label(language.getLocale()), r.demo() ? texts.text("region.demo", language.getLocale())
                        : texts.label(r.file().status(), language.getLocale()), format.day(r.changedAt()));
    }

    public String getHeading() {
        return texts.text("list.heading", language.getLocale(), result.total());
    }

    public boolean isMayAdd() {
        return regions.mayEditAll();
    }

    public int getPage() {
        return result.page();
    }

    public int getPages() {
        return result.pages();
    }

    /** This list without the number of the page, for the pager. */
    public String getUrl() {
        return "/verwaltung/regionen?" + (words == null || words.isEmpty() ? ""
                : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? null : words.substring(0, Math.min(words.length(), 200));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
