package org.wirkstatt.privacy.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.privacy.ConsentPurpose;

/** The words of one version, in both languages, as they were when somebody agreed. Never changed. */
@Entity
@Table(name = "privacy_consent_text")
public class ConsentText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_consent_text")
    @SequenceGenerator(name = "privacy_consent_text", sequenceName = "privacy_consent_text_seq", allocationSize = 50)
    private Long id;
    @Column(name = "module", nullable = false)
    private String module;
    @Column(name = "purpose", nullable = false)
    private String purpose;
    @Column(name = "version", nullable = false)
    private int version;
    @Column(name = "german", nullable = false)
    private String german;
    @Column(name = "english", nullable = false)
    private String english;

    protected ConsentText() {
    }

    ConsentText(ConsentPurpose purpose, String german, String english) {
        this.module = purpose.module();
        this.purpose = purpose.id();
        this.version = purpose.version();
        this.german = german;
        this.english = english;
    }

    boolean says(String germanWords, String englishWords) {
        return german.equals(germanWords) && english.equals(englishWords);
    }

    /** Whether this is a text of {@code asked}, in any version. */
    boolean isOf(ConsentPurpose asked) {
        return module.equals(asked.module()) && purpose.equals(asked.id());
    }

    String module() {
        return module;
    }

    String purpose() {
        return purpose;
    }

    int version() {
        return version;
    }

    String words(boolean inEnglish) {
        return inEnglish ? english : german;
    }
}
