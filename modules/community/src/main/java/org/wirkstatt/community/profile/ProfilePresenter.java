package org.wirkstatt.community.profile;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;

/** Name and address of a person for other modules; a name for the region only is not told. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ProfilePresenter implements ContentPresenter {

    @Inject
    ProfileRepository profiles;
    @Inject
    Profiles people;

    @Override
    public String type() {
        return ProfileService.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        return profiles.find(new MemberId(Long.parseLong(id))).flatMap(p -> people.view(p, Viewer.MEMBER)
                .map(v -> new Presentation(v.name(), v.path(), Set.of(p.reach(ProfileField.NAME) == Reach.PUBLIC ? Audience.PUBLIC : Audience.MEMBERS))));
    }
}
