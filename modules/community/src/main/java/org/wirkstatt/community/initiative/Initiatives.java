package org.wirkstatt.community.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.initiative.ProjectDirectory;
import org.wirkstatt.platform.region.RegionId;

/** Initiatives as they are read; each reader sees what is meant for him or her. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Initiatives implements InitiativeDirectory, ProjectDirectory {

    private static final int MOST_OF_REGION = 500;

    @Inject
    InitiativeRepository initiatives;
    @Inject
    CurrentUser user;

    /** For CDI. */
    public Initiatives() {
    }

    Initiatives(InitiativeRepository initiatives, CurrentUser user) {
        this.initiatives = initiatives;
        this.user = user;
    }

    /** One page of those that the reader may see. @param page from 1 */
    public ResultPage<Initiative> page(String words, Collection<RegionId> regions, boolean demoToo, int page, int size) {
        InitiativeFilter filter = new InitiativeFilter(words, regions, user.isSignedIn(), demoToo, false);
        return new ResultPage<>(initiatives.list(filter, ResultPage.first(page, size), size), initiatives.count(filter), page, size);
    }

    /** Empty if there is none, it is archived, or the reader may not see it. */
    public Optional<Initiative> find(String slug) {
        return initiatives.findBySlug(slug).filter(i -> !i.isArchived()).filter(i -> maySee(i.visibility()));
    }

    /** Projects that the reader may see, by name. */
    public List<Project> projects(Initiative initiative) {
        return initiatives.projects(initiative.id()).stream().filter(p -> !p.isArchived() && maySee(p.visibility())).toList();
    }

    private boolean maySee(Visibility visibility) {
        return user.isSignedIn() || visibility == Visibility.PUBLIC;
    }

    /** {@inheritDoc} Archived ones are among them: a role in one can still be named. */
    @Override
    public Map<InitiativeId, InitiativeEntry> list(Collection<InitiativeId> ids) {
        return initiatives.list(ids).stream().map(Initiatives::entry).collect(Collectors.toMap(InitiativeEntry::id, Function.identity()));
    }

    /** {@inheritDoc} Those that the reader may see. */
    @Override
    public List<InitiativeEntry> listOf(RegionId region) {
        return initiatives.list(new InitiativeFilter(null, List.of(region), user.isSignedIn(), true, false), 0, MOST_OF_REGION).stream()
                .map(Initiatives::entry).toList();
    }

    @Override
    public List<ProjectEntry> projectsOf(InitiativeId initiative) {
        return initiatives.find(initiative).filter(i -> !i.isArchived() && maySee(i.visibility())).map(this::projects).orElse(List.of()).stream()
                .map(p -> new ProjectEntry(p.id(), p.initiative(), p.name())).toList();
    }

    private static InitiativeEntry entry(Initiative i) {
        return new InitiativeEntry(i.id(), i.slug(), i.name(), i.region());
    }
}
