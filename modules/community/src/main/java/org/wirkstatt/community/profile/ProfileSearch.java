package org.wirkstatt.community.profile;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.Markdown;

/** Makes people findable, for those who see the name and by what they all see; see the package. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ProfileSearch implements SearchContributor {

    @Inject
    ProfileRepository profiles;
    @Inject
    Profiles people;
    @Inject
    PublicProfile publicProfile;
    @Inject
    Vocabulary vocabulary;
    @Inject
    Markdown markdown;
    @Inject
    CommunityTexts texts;

    @Override
    public String type() {
        return ProfileService.CONTENT_TYPE;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public String typeLabel(Locale locale) {
        return texts.text("people.title", locale);
    }

    @Override
    public Stream<String> ids() {
        return profiles.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return profiles.find(new MemberId(Long.parseLong(id))).flatMap(p -> switch (p.reach(ProfileField.NAME)) {
            case PUBLIC -> publicProfile.isAllowed(p) ? document(p, Viewer.VISITOR, Audience.PUBLIC) : document(p, Viewer.MEMBER, Audience.MEMBERS);
            case MEMBERS -> document(p, Viewer.MEMBER, Audience.MEMBERS);
            default -> Optional.empty();
        });
    }

    private Optional<IndexDocument> document(Profile profile, Viewer viewer, Audience audience) {
        return people.view(profile, viewer).map(v -> {
            List<String> keywords = new ArrayList<>();
            Stream.of(v.organisation(), v.position()).filter(Objects::nonNull).forEach(keywords::add);
            v.regions().forEach(r -> keywords.add(r.name()));
            Stream.concat(v.offers().stream(), v.seeks().stream()).distinct().forEach(t -> keywords.add(vocabulary.label(t, Locale.GERMAN)));
            String about = markdown.toPlainText(v.about());
            return new IndexDocument(ProfileService.ref(v.id()), v.name(), v.path(), Set.of(audience), "de", v.work(), keywords,
                    profile.changedAt().atZone(ZoneOffset.UTC).toLocalDate(), Map.of(), v.regions().stream().map(r -> r.name()).toList(),
                    about.isBlank() ? List.of() : List.of(new Passage(about, "", v.path(), 0)));
        });
    }
}
