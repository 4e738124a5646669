package org.wirkstatt.regions.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.regions.EducationPhase;
import org.wirkstatt.regions.Focus;
import org.wirkstatt.regions.NetworkType;
import org.wirkstatt.regions.PartnerKind;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionStatus;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.Rows;

/** A profile as it stands in the form of the editor: everything as typed. */
public final class RegionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Fields text = new Fields();
    private final HashMap<String, Rows> rows = new HashMap<>();
    /** Faces makes new lists of the same class, so it must be one with a public constructor. */
    private ArrayList<String> focuses;
    private ArrayList<String> educationPhases;

    /** @param file null for a new region */
    RegionForm(String slug, RegionFile file) {
        RegionFile f = file == null ? new RegionFile(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null) : file;
        text.with("slug", slug).with("name", f.name()).with("networkType", key(f.networkType())).with("state", f.state()).with("area", f.area())
                .with("founded", f.founded()).with("teaser", f.teaser()).with("where", f.where()).with("about", f.about())
                .with("website", f.website()).with("contactEmail", f.contactEmail()).with("compiled", f.compiled()).with("verified", f.verified())
                .with("status", key(f.status())).with("successor", f.successor())
                .with("rounds", String.join(", ", f.rounds().stream().map(String::valueOf).toList()));
        focuses = f.focuses().stream().map(EnumKey::of).collect(Collectors.toCollection(ArrayList::new));
        educationPhases = f.educationPhases().stream().map(EnumKey::of).collect(Collectors.toCollection(ArrayList::new));
        fill("districts", f.districts(), d -> new Fields().with("key", d.key()).with("name", d.name()));
        fill("organisations", f.organisations(), o -> new Fields().with("name", o.name()).with("legalForm", o.legalForm()).with("note", o.note())
                .with("since", o.since()).with("until", o.until()));
        fill("previousNames", f.previousNames(), p -> new Fields().with("name", p.name()).with("slug", p.slug()).with("since", p.since())
                .with("until", p.until()).with("note", p.note()));
        fill("partnerCounts", f.partnerCounts(), p -> new Fields().with("kind", key(p.kind())).with("count", p.count())
                .with("about", Boolean.TRUE.equals(p.about()) ? "true" : "").with("asOf", p.asOf()).with("source", p.source()));
        fill("facts", f.facts(), x -> new Fields().with("label", x.label()).with("value", x.value()).with("asOf", x.asOf()).with("source", x.source()));
        fill("initiatives", f.initiatives(), i -> new Fields().with("name", i));
        fill("testimonials", f.testimonials(), t -> new Fields().with("text", t.text()).with("person", t.person()).with("role", t.role())
                .with("consentAt", t.consentAt()));
        fill("sources", f.sources(), s -> new Fields().with("title", s.title()).with("url", s.url()).with("publisher", s.publisher())
                .with("date", s.date()));
    }

    private <T> void fill(String key, List<T> values, Function<T, Fields> fields) {
        rows.put(key, new Rows(key, values.stream().map(fields).toList()));
    }

    private static String key(Enum<?> constant) {
        return constant == null ? "" : EnumKey.of(constant);
    }

    /** What was typed as a profile; what cannot be read is left out and added to {@code faults}. */
    RegionFile read(List<Fault> faults) {
        return new RegionFile(text.text("name"), text.read("networkType", "", "error.required", faults, k -> EnumKey.find(NetworkType.class, k)),
                text.text("state"), text.text("area"),
                rows.get("districts").read((f, p) -> new RegionFile.District(f.text("key"), f.text("name"))), text.number("founded", "", faults),
                text.text("teaser"), text.lines("where"), text.lines("about"), chosen(Focus.class, focuses),
                chosen(EducationPhase.class, educationPhases), organisations(faults), previousNames(faults), text.text("website"),
                text.text("contactEmail"), partnerCounts(faults),
                rows.get("facts").read((f, p) -> new RegionFile.Fact(f.text("label"), f.text("value"), f.partial("asOf", p, faults),
                        f.number("source", p, faults))),
                text.read("rounds", "", "error.round", faults, RegionForm::numbers),
                rows.get("initiatives").read((f, p) -> Objects.requireNonNullElse(f.text("name"), "")),
                rows.get("testimonials").read((f, p) -> new RegionFile.Testimonial(f.text("text"), f.text("person"), f.text("role"),
                        f.day("consentAt", p, faults))),
                rows.get("sources").read((f, p) -> new RegionFile.Source(f.text("title"), f.text("url"), f.text("publisher"),
                        f.partial("date", p, faults))),
                text.day("compiled", "", faults), text.day("verified", "", faults),
                text.read("status", "", "error.required", faults, k -> EnumKey.find(RegionStatus.class, k)), text.text("successor"));
    }

    private List<RegionFile.Organisation> organisations(List<Fault> faults) {
        return rows.get("organisations").read((f, p) -> new RegionFile.Organisation(f.text("name"), f.text("legalForm"), f.text("note"),
                f.partial("since", p, faults), f.partial("until", p, faults)));
    }

    private List<RegionFile.PreviousName> previousNames(List<Fault> faults) {
        return rows.get("previousNames").read((f, p) -> new RegionFile.PreviousName(f.text("name"), f.text("slug"),
                f.partial("since", p, faults), f.partial("until", p, faults), f.text("note")));
    }

    private List<RegionFile.PartnerCount> partnerCounts(List<Fault> faults) {
        return rows.get("partnerCounts").read((f, p) -> new RegionFile.PartnerCount(
                f.read("kind", p, "error.required", faults, k -> EnumKey.find(PartnerKind.class, k)), f.number("count", p, faults),
                "true".equals(f.text("about")) ? Boolean.TRUE : null, f.partial("asOf", p, faults), f.number("source", p, faults)));
    }

    private static Optional<List<Integer>> numbers(String text) {
        String[] parts = text.split("[,;\\s]+");
        return Stream.of(parts).allMatch(n -> n.matches("\\d{1,2}")) ? Optional.of(Arrays.stream(parts).map(Integer::valueOf).toList()) : Optional.empty();
    }

    private static <E extends Enum<E>> List<E> chosen(Class<E> type, List<String> keys) {
        return keys.stream().map(k -> EnumKey.find(type, k)).flatMap(Optional::stream).toList();
    }

    public Map<String, String> getText() {
        return text.getValues();
    }

    /** Lists by their key in the content file. */
    public Map<String, Rows> getRows() {
        return rows;
    }

    String slug() {
        return text.text("slug");
    }

    public List<String> getFocuses() {
        return focuses;
    }

    public void setFocuses(List<String> focuses) {
        this.focuses = new ArrayList<>(focuses);
    }

    public List<String> getEducationPhases() {
        return educationPhases;
    }

    public void setEducationPhases(List<String> educationPhases) {
        this.educationPhases = new ArrayList<>(educationPhases);
    }
}
