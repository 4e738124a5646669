package org.wirkstatt.community.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.EnumKey;

/** The profile of one person; made with the first thing that is said. */
@Entity
@Table(name = "community_profile")
public class Profile {

    @Id
    @Column(name = "member_id")
    private long memberId;
    @Version
    private long version;
    private String pronouns;
    private String organisation;
    private String position;
    private String about;
    private String phone;
    private String website;
    /** Keys, separated by spaces. */
    private String offers;
    private String seeks;
    /** {@code name:public about:members}; a field that is missing is for the person alone. */
    @Column(nullable = false)
    private String reaches = "";
    /** Whether anybody else sees the name, so that lists need not read the others. */
    @Column(nullable = false)
    private boolean listed;
    @Column(name = "picture_sha256")
    private String pictureSha256;
    @Column(name = "picture_bytes")
    private Long pictureBytes;
    @Column(name = "picture_alternative")
    private String pictureAlternative;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For JPA. */
    protected Profile() {
    }

    /** An empty profile. */
    Profile(MemberId member, Instant now) {
        this.memberId = member.value();
        this.changedAt = now;
    }

    void rewrite(ProfileForm form, Instant now) {
        pronouns = form.pronouns();
        organisation = form.organisation();
        position = form.position();
        about = form.about();
        phone = form.phone();
        website = form.website();
        offers = form.offers().isEmpty() ? null : String.join(" ", form.offers());
        seeks = form.seeks().isEmpty() ? null : String.join(" ", form.seeks());
        reaches = form.reaches().entrySet().stream().filter(e -> e.getValue() != Reach.ME).sorted(Map.Entry.comparingByKey())
                .map(e -> EnumKey.of(e.getKey()) + ":" + EnumKey.of(e.getValue())).collect(Collectors.joining(" "));
        listed = reach(ProfileField.NAME) != Reach.ME;
        changedAt = now;
    }

    /** @param alternative what the picture shows; empty if it needs no words */
    void show(FileRef picture, String alternative, Instant now) {
        pictureSha256 = picture.sha256();
        pictureBytes = picture.sizeBytes();
        pictureAlternative = alternative;
        changedAt = now;
    }

    void removePicture(Instant now) {
        pictureSha256 = null;
        pictureBytes = null;
        pictureAlternative = null;
        changedAt = now;
    }

    /** What the person said, to be changed. */
    public ProfileForm form() {
        return new ProfileForm(pronouns, organisation, position, about, phone, website, keys(offers), keys(seeks), reaches());
    }

    private Map<ProfileField, Reach> reaches() {
        Map<ProfileField, Reach> all = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            all.put(field, reach(field));
        }
        return all;
    }

    /** How far {@code field} is shown. */
    public Reach reach(ProfileField field) {
        String key = EnumKey.of(field) + ":";
        return Stream.of(reaches.split(" ")).filter(r -> r.startsWith(key)).map(r -> EnumKey.find(Reach.class, r.substring(key.length())))
                .flatMap(Optional::stream).findFirst().orElse(Reach.ME);
    }

    /** Whether everybody may see a field. */
    boolean hasPublicField() {
        return reaches().containsValue(Reach.PUBLIC);
    }

    /** What everybody could see is for members from now on. */
    void leavePublic(Instant now) {
        reaches = reaches.replace(":" + EnumKey.of(Reach.PUBLIC), ":" + EnumKey.of(Reach.MEMBERS));
        changedAt = now;
    }

    private static List<String> keys(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public long version() {
        return version;
    }

    /** Empty while there is none. */
    public Optional<FileRef> picture() {
        return pictureSha256 == null ? Optional.empty() : Optional.of(new FileRef(pictureSha256, pictureBytes));
    }

    /** What the picture shows; null without picture or without words. */
    public String pictureAlternative() {
        return pictureAlternative;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
