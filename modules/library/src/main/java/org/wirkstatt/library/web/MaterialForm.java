package org.wirkstatt.library.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;

/** The fields of the editor as text, and the content they make. */
public class MaterialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String summary = "";
    private String kind = Kind.HANDOUT.code();
    private String[] phases = {};
    private String[] topics = {};
    private String[] audiences = {};
    private String[] formats = {};
    private String durationMinutes = "";
    private String groupMin = "";
    private String groupMax = "";
    private String[] criteria = {};
    private String[] stairs = {};
    private String keywords = "";
    private String language = "de";
    private String licence = Licence.CC_BY.code();
    private String creators = "";
    private String sourceTitle = "";
    private String sourceCreators = "";
    private String sourceLicence = "";
    private String sourceUrl = "";
    private String sourceChange = "";
    private String visibility = Visibility.PUBLIC.code();
    private String owner = "";
    private String lastReviewed = "";
    private String reviewBy = "";
    private String related = "";
    private String body = "";

    static MaterialForm of(MaterialContent c) {
        MaterialForm form = new MaterialForm();
        form.title = c.title();
        form.summary = c.summary();
        form.kind = c.kind().code();
        form.phases = codes(c.phases());
        form.topics = codes(c.topics());
        form.audiences = codes(c.audiences());
        form.formats = codes(c.formats());
        form.durationMinutes = text(c.durationMinutes());
        form.groupMin = c.groupSize() == null ? "" : text(c.groupSize().min());
        form.groupMax = c.groupSize() == null ? "" : text(c.groupSize().max());
        form.criteria = c.criteria().toArray(String[]::new);
        form.stairs = c.stairs().stream().map(String::valueOf).toArray(String[]::new);
        form.keywords = String.join(", ", c.keywords());
        form.language = c.language();
        form.licence = c.licence();
        form.creators = String.join("\n", c.creators());
        form.takeSource(c.basedOn());
        form.visibility = c.visibility().code();
        form.owner = c.owner();
        form.lastReviewed = text(c.lastReviewed());
        form.reviewBy = text(c.reviewBy());
        form.related = String.join("\n", c.related());
        form.body = c.body();
        return form;
    }

    private void takeSource(MaterialContent.BasedOn source) {
        if (source != null) {
            sourceTitle = text(source.title());
            sourceCreators = String.join("\n", source.creators());
            sourceLicence = text(source.licence());
            sourceUrl = text(source.url());
            sourceChange = text(source.change());
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String[] codes(List<? extends Term> terms) {
        return terms.stream().map(Term::code).toArray(String[]::new);
    }

    /**
     * @param present what is there now: edition, note, day and files are taken from it; null for a new material
     * @throws InvalidMaterialException for a number or a date that is none
     */
    MaterialContent content(MaterialContent present) {
        return new MaterialContent(trim(title), trim(summary), Term.find(Kind.class, kind).orElse(null), terms(Phase.class, phases),
                terms(Topic.class, topics), terms(TargetGroup.class, audiences), terms(Format.class, formats),
                number("durationMinutes", durationMinutes), group(), List.of(criteria), Arrays.stream(stairs).map(Integer::valueOf).toList(),
                list(keywords, "[,\\n]"), trim(language), licence, list(creators, "\\n"), source(), Term.find(Visibility.class, visibility).orElse(null),
                present == null ? 1 : present.version(), present == null ? "" : present.changeNote(), present != null && present.changesWorkshop(),
                present == null ? null : present.published(), trim(owner), date("lastReviewed", lastReviewed), date("reviewBy", reviewBy),
                present == null ? List.of() : present.files(), list(related, "[,\\s]"), body == null ? "" : body.replace("\r\n", "\n"));
    }

    private MaterialContent.GroupSize group() {
        Integer min = number("groupSize", groupMin);
        Integer max = number("groupSize", groupMax);
        return min == null && max == null ? null : new MaterialContent.GroupSize(min, max);
    }

    private MaterialContent.BasedOn source() {
        return Stream.of(sourceTitle, sourceCreators, sourceLicence, sourceUrl, sourceChange).allMatch(t -> trim(t).isEmpty()) ? null
                : new MaterialContent.BasedOn(trim(sourceTitle), list(sourceCreators, "\\n"), orNull(sourceLicence), orNull(sourceUrl), orNull(sourceChange));
    }

    private static <T extends Enum<T> & Term> List<T> terms(Class<T> type, String[] codes) {
        return Arrays.stream(codes).map(code -> Term.find(type, code)).flatMap(Optional::stream).toList();
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(trim(text).split(separator)).map(String::strip).filter(entry -> !entry.isEmpty()).distinct().toList();
    }

    private static String trim(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return trim(text).isEmpty() ? null : trim(text);
    }

    private static Integer number(String field, String text) {
        if (trim(text).isEmpty()) {
            return null;
        }
        if (!trim(text).matches("\\d{1,7}")) {
            throw new InvalidMaterialException(field, "error.number");
        }
        return Integer.valueOf(trim(text));
    }

    private static LocalDate date(String field, String text) {
        try {
            return trim(text).isEmpty() ? null : LocalDate.parse(trim(text));
        } catch (DateTimeParseException e) {
            throw (InvalidMaterialException) new InvalidMaterialException(field, "error.date").initCause(e);
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String[] getPhases() {
        return phases.clone();
    }

    public void setPhases(String[] phases) {
        this.phases = phases == null ? new String[0] : phases.clone();
    }

    public String[] getTopics() {
        return topics.clone();
    }

    public void setTopics(String[] topics) {
        this.topics = topics == null ? new String[0] : topics.clone();
    }

    public String[] getAudiences() {
        return audiences.clone();
    }

    public void setAudiences(String[] audiences) {
        this.audiences = audiences == null ? new String[0] : audiences.clone();
    }

    public String[] getFormats() {
        return formats.clone();
    }

    public void setFormats(String[] formats) {
        this.formats = formats == null ? new String[0] : formats.clone();
    }

    public String getDurationMinutes() {
        return durationMinutes;
    }

    public void setDurationMinutes(String durationMinutes) {
        this.durationMinutes = durationMinutes;
    }

    public String getGroupMin() {
        return groupMin;
    }

    public void setGroupMin(String groupMin) {
        this.groupMin = groupMin;
    }

    public String getGroupMax() {
        return groupMax;
    }

    public void setGroupMax(String groupMax) {
        this.groupMax = groupMax;
    }

    public String[] getCriteria() {
        return criteria.clone();
    }

    public void setCriteria(String[] criteria) {
        this.criteria = criteria == null ? new String[0] : criteria.clone();
    }

    public String[] getStairs() {
        return stairs.clone();
    }

    public void setStairs(String[] stairs) {
        this.stairs = stairs == null ? new String[0] : stairs.clone();
    }

    public String getKeywords() {
        return keywords;
    }

    public void setKeywords(String keywords) {
        this.keywords = keywords;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getCreators() {
        return creators;
    }

    public void setCreators(String creators) {
        this.creators = creators;
    }

    public String getSourceTitle() {
        return sourceTitle;
    }

    public void setSourceTitle(String sourceTitle) {
        this.sourceTitle = sourceTitle;
    }

    public String getSourceCreators() {
        return sourceCreators;
    }

    public void setSourceCreators(String sourceCreators) {
        this.sourceCreators = sourceCreators;
    }

    public String getSourceLicence() {
        return sourceLicence;
    }

    public void setSourceLicence(String sourceLicence) {
        this.sourceLicence = sourceLicence;
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public void setSourceUrl(String sourceUrl) {
        this.sourceUrl = sourceUrl;
    }

    public String getSourceChange() {
        return sourceChange;
    }

    public void setSourceChange(String sourceChange) {
        this.sourceChange = sourceChange;
    }

    public String getVisibility() {
        return visibility;
    }

    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getLastReviewed() {
        return lastReviewed;
    }

    public void setLastReviewed(String lastReviewed) {
        this.lastReviewed = lastReviewed;
    }

    public String getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(String reviewBy) {
        this.reviewBy = reviewBy;
    }

    public String getRelated() {
        return related;
    }

    public void setRelated(String related) {
        this.related = related;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
