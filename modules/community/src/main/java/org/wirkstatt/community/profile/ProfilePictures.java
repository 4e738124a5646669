package org.wirkstatt.community.profile;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.file.FileReferences;

/** Tells the file store which pictures are in use. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ProfilePictures implements FileReferences {

    @Inject
    ProfileRepository profiles;

    @Override
    public Stream<String> referenced() {
        return profiles.pictures();
    }
}
