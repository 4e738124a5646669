package org.wirkstatt.library.material;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.likeness.Likeness;
import org.wirkstatt.platform.file.FileIntake;
import org.wirkstatt.platform.file.FileName;
import org.wirkstatt.platform.identity.MemberId;

/** Makes materials of files that came in with many others. Asks for no right: whoever began the import had it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MaterialIntake {

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialService service;
    @Inject
    MaterialFiles files;
    @Inject
    Likeness likeness;
    @Inject
    Clock clock;

    /** Bytes in the store with what is said of them. */
    public record Attached(FileIntake.Taken file, MaterialFiles.Description description) {
    }

    /** Slug of a material that has these bytes or a file with the very words, archived ones included. @param textSha256 null if not known */
    public Optional<String> present(String sha256, String textSha256) {
        Optional<MaterialFile> same = materials.withBytes(sha256).stream().findFirst();
        if (same.isEmpty() && textSha256 != null) {
            same = likeness.sameText(textSha256).stream().flatMap(id -> materials.findFile(id).stream()).findFirst();
        }
        return same.map(file -> file.material().slug());
    }

    /**
     * Makes a material with its files.
     *
     * @param draft whether only editors see it until one publishes it
     * @param careTaker who looks after it; null for nobody
     * @param token the same a second time makes nothing
     * @return its slug
     * @throws InvalidMaterialException if the content breaks {@link MaterialRules}
     */
    public String make(MaterialContent content, List<Attached> attached, boolean draft, MemberId careTaker, String token) {
        Optional<Material> madeBefore = materials.findByToken(token);
        if (madeBefore.isPresent()) {
            return madeBefore.get().slug();
        }
        MaterialRules.problems(content).stream().findFirst().ifPresent(problem -> {
            throw MaterialService.refusal(problem);
        });
        Instant now = clock.instant();
        Material material = new Material(service.freeSlug(content.title()), content, token, now);
        material.giveCareTo(careTaker);
        if (draft) {
            material.comeFrom(Provenance.takenIn());
            material.archive(now);
        }
        materials.add(material);
        attached.forEach(file -> files.add(material, freed(material, file.file()), file.description()));
        service.tell(material, content.changeNote());
        return material.slug();
    }

    /** Two folders may have a file of the same name. */
    private static FileIntake.Taken freed(Material material, FileIntake.Taken file) {
        String name = file.name();
        for (int n = 2; material.file(name).isPresent(); n++) {
            name = FileName.withoutEnding(file.name()) + "-" + n + file.name().substring(FileName.withoutEnding(file.name()).length());
        }
        return new FileIntake.Taken(name, file.ref(), file.type());
    }
}
