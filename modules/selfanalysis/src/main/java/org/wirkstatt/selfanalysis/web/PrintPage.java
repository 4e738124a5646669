package org.wirkstatt.selfanalysis.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.QrCodes;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.paper.SheetNumber;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;
import org.wirkstatt.selfanalysis.run.SheetService;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.ui.Language;

/** Sheets to fill in by hand, one for each person. */
@Named("selfanalysisPrintPage")
@RequestScoped
public class PrintPage {

    /** At once; more can be printed by asking again. */
    private static final int MOST = 20;

    @Inject
    RunService runs;
    @Inject
    RunSheets sheets;
    @Inject
    QrCodes qrCodes;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String number;
    private String first;
    private String count;
    private RunHead run;
    private List<Sheet> list = List.of();
    private List<Question> questions = List.of();

    /** @param number with check digits @param qr address where it is typed in */
    public record Sheet(int sheet, String number, String qr) {
    }

    /** A criterion on paper. @param options levels first, then what stands beside them; {@code code} is what is typed for a tick */
    public record Question(CriterionSheet sheet, boolean newArea, List<Tick> options) {
    }

    /** @param text null beside the levels */
    public record Tick(String code, RunSheets.Option option) {
    }

    public void load() {
        run = runs.view(Way.of(number, null).run()).run();
        Locale locale = language.getLocale();
        int from = within(first, 1, SheetService.MOST);
        int to = Math.min(SheetService.MOST, from + within(count, 1, MOST) - 1);
        list = IntStream.rangeClosed(from, to).mapToObj(n -> new Sheet(n, new SheetNumber(run.id(), n).toString(),
                qrCodes.svg(address.of(run.path() + "/papier/" + n), labels.text(locale, "print.qr", n)))).toList();
        Catalogue catalogue = sheets.edition(run).catalogue();
        questions = IntStream.range(0, catalogue.criteria().size()).mapToObj(i -> {
            String key = catalogue.criteria().get(i).id();
            boolean newArea = i == 0 || catalogue.criteria().get(i - 1).area() != catalogue.criteria().get(i).area();
            return new Question(sheets.sheet(run, key, locale), newArea, sheets.options(run, key, locale).stream().map(PrintPage::tick).toList());
        }).toList();
    }

    private static Tick tick(RunSheets.Option option) {
        return new Tick(org.wirkstatt.selfanalysis.run.Rating.of(option.key()).map(org.wirkstatt.selfanalysis.paper.SheetCodes::code).orElse(""), option);
    }

    private static int within(String typed, int least, int most) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Math.max(least, Math.min(most, Integer.parseInt(typed.strip()))) : least;
    }

    public RunHead getRun() {
        return run;
    }

    public List<Sheet> getList() {
        return list;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }
}
