package org.wirkstatt.library.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.wirkstatt.platform.file.AccessibilityFinding;

/** What was learned of a file when it was read, beside its text: what it is like, and what hinders people in it. */
@Entity
@Table(name = "library_file_sketch")
class FileSketch {

    @Id
    @Column(name = "file_id")
    private long fileId;
    @Column(name = "text_sha256")
    private String textSha256;
    private String signature;
    private String findings;
    @ElementCollection
    @CollectionTable(name = "library_file_band", joinColumns = @JoinColumn(name = "file_id"))
    @Column(name = "band_hash")
    private Set<Long> bands = new HashSet<>();

    protected FileSketch() {
    }

    FileSketch(long fileId) {
        this.fileId = fileId;
    }

    /** @param sketch null for a file with too little text @param found null if nobody could look */
    void learn(TextSketch sketch, List<AccessibilityFinding> found) {
        textSha256 = sketch == null ? null : sketch.textSha256();
        signature = sketch == null ? null : sketch.written();
        bands.clear();
        if (sketch != null) {
            bands.addAll(sketch.bands());
        }
        findings = found == null ? null : found.stream().map(AccessibilityFinding::written).collect(Collectors.joining("\n"));
    }

    long fileId() {
        return fileId;
    }

    Optional<TextSketch> sketch() {
        return signature == null ? Optional.empty() : Optional.of(TextSketch.read(textSha256, signature));
    }

    /** Empty if nobody could look. */
    Optional<List<AccessibilityFinding>> findings() {
        return Optional.ofNullable(findings).map(text -> text.lines().flatMap(line -> AccessibilityFinding.read(line).stream()).toList());
    }
}
