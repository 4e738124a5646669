package org.wirkstatt.identity.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/**
 * Accounts to try the portal with, from {@code content/demo/accounts.yaml}. Imported only while {@code wirkstatt.demo} is on; the log-ins
 * are written to {@code <data-dir>/demo-accounts.txt} for whoever starts the portal. An account whose place is not there (a round, an
 * initiative) is left out.
 */
@ApplicationScoped
class DemoAccounts implements ContentImporter {

    private static final int AFTER_THE_PLACES = 900;

    /** @param accounts at least one */
    record File(List<Entry> accounts) {
    }

    /** @param region slug of the region of a coordinator and of the initiative of an initiative member; null for others */
    record Entry(String login, String password, String name, List<Role> roles, String region) {
    }

    @Inject
    AccountRepository accounts;
    @Inject
    Passwords passwords;
    @Inject
    ContentFiles files;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<RoundDirectory> rounds;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    @Override
    public String folder() {
        return "demo";
    }

    @Override
    public int order() {
        return AFTER_THE_PLACES;
    }

    @Override
    public List<Path> files(Path folder) {
        Path file = folder.resolve("accounts.yaml");
        return demo && Files.exists(file) ? List.of(file) : List.of();
    }

    @Override
    @Transactional
    public boolean importFile(Path file) throws IOException {
        List<Entry> entries = files.read(Files.readString(file), File.class, false).accounts();
        boolean anyNew = entries.stream().map(this::add).reduce(false, Boolean::logicalOr);
        String lines = entries.stream().filter(e -> accounts.findByName(e.login()).isPresent())
                .map(e -> e.login() + " / " + e.password() + " – " + e.name()).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of(dataDir, "demo-accounts.txt"), lines);
        return anyNew;
    }

    private boolean add(Entry entry) {
        List<Optional<RoleInPlace>> held = entry.roles().stream().filter(role -> role != Role.MEMBER)
                .map(role -> place(role, entry).map(place -> new RoleInPlace(role, place))).toList();
        if (accounts.findByName(entry.login()).isPresent() || held.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        Account account = Account.demo(entry.login(), entry.name(), passwords.hash(entry.password()), clock.instant());
        held.forEach(what -> account.grant(what.get(), clock.instant(), null, null));
        accounts.add(account);
        return true;
    }

    /** Newcomers and buddies belong to the latest round that runs, alumni to the latest that is over. */
    private Optional<Place> place(Role role, Entry entry) {
        return switch (role) {
            case COORDINATOR -> region(entry).map(r -> Place.of(r.id()));
            case INITIATIVE_MEMBER -> initiatives.isUnsatisfied() ? Optional.empty()
                    : region(entry).flatMap(r -> initiatives.get().listOf(r.id()).stream().findFirst()).map(i -> Place.of(i.id()));
            case NEWCOMER, BUDDY -> round(false);
            case ALUM -> round(true);
            default -> Optional.of(Place.EVERYWHERE);
        };
    }

    private Optional<RegionEntry> region(Entry entry) {
        return regions.isUnsatisfied() ? Optional.empty() : Optional.of(regions.get().findBySlug(entry.region())
                .orElseThrow(() -> new ContentFormatException(0, "Die Region „" + entry.region() + "“ gibt es nicht.")));
    }

    private Optional<Place> round(boolean closed) {
        return rounds.isUnsatisfied() ? Optional.empty()
                : rounds.get().list().stream().filter(r -> r.closed() == closed).map(RoundEntry::id).map(Place::of).findFirst();
    }
}
