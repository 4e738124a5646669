package org.wirkstatt.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionDirectory;

/**
 * Accounts to try the portal with, from {@code content/demo/accounts.yaml}. Imported only while {@code wirkstatt.demo} is on; the log-ins
 * are written to {@code <data-dir>/demo-accounts.txt} for whoever starts the portal.
 */
@ApplicationScoped
class DemoAccounts implements ContentImporter {

    private static final int AFTER_REGIONS = 900;

    /** @param accounts at least one */
    record File(List<Entry> accounts) {
    }

    /** @param region slug of the region to coordinate; null for others */
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
        return AFTER_REGIONS;
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
        String lines = entries.stream().map(e -> e.login() + " / " + e.password() + " – " + e.name()).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of(dataDir, "demo-accounts.txt"), lines);
        return anyNew;
    }

    private boolean add(Entry entry) {
        if (accounts.findByLogin(entry.login()).isPresent()) {
            return false;
        }
        Account account = new Account(entry.login(), entry.name(), passwords.hash(entry.password()), true);
        entry.roles().forEach(account::grant);
        if (entry.region() != null && !regions.isUnsatisfied()) {
            account.coordinate(regions.get().findBySlug(entry.region())
                    .orElseThrow(() -> new ContentFormatException(0, "Die Region „" + entry.region() + "“ gibt es nicht.")).id());
        }
        accounts.add(account);
        return true;
    }
}
