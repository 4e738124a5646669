package org.wirkstatt.administration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.module.ModuleData;
import org.wirkstatt.platform.module.ModuleData.Holding;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.platform.module.ModuleSwitches;
import org.wirkstatt.platform.module.Modules;

/** The data of whole modules, for administrators only. Archives hold data about people: each one that is written or fetched is in the audit log. */
@ApplicationScoped
public class ModuleDataDesk {

    private static final String MODULE = "administration";

    @Inject
    ModuleData data;
    @Inject
    Modules modules;
    @Inject
    ModuleSwitches switches;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;

    /**
     * @param basic its data cannot be deleted
     * @param off whether it is switched off, or not installed
     * @param waits whether it comes up with the next start
     */
    public record Held(Holding holding, String name, boolean basic, boolean off, boolean waits, List<Work> works) {

        /** Whether something is being done about it now. */
        public boolean isBusy() {
            return works.stream().anyMatch(Work::isRunning);
        }
    }

    /** Data of modules that are not there. */
    public List<Holding> orphans() {
        user.require(AdministrationModule.OPERATE);
        return data.holdings().stream().filter(holding -> !holding.installed()).toList();
    }

    /** Whether there are data of {@code module}. */
    public boolean isHolding(String module) {
        user.require(AdministrationModule.OPERATE);
        return data.holdings().stream().anyMatch(holding -> holding.module().equals(module));
    }

    /** @throws NotFoundException if it has no tables */
    public Held find(String module) {
        user.require(AdministrationModule.OPERATE);
        Holding holding = data.holdings().stream().filter(one -> one.module().equals(module)).findFirst().orElseThrow(() -> new NotFoundException("data/" + module));
        String name = modules.running().stream().filter(one -> one.id().equals(module)).findFirst().map(one -> one.name()).orElse(module);
        return new Held(holding, name, switches.isBasic(module), !holding.installed() || !modules.isOn(module), switches.waitsForStart(module), data.works(module));
    }

    /** Has an archive written. */
    @Transactional
    public void export(String module) {
        requireIdle(find(module), "export");
        data.export(module);
        audit.record(MODULE, "moduleExported", Optional.empty(), module);
    }

    /** Has everything deleted. @param typed the id of the module, typed by who wants it */
    @Transactional
    public void delete(String module, String typed) {
        Held held = requireIdle(find(module), "typed");
        if (held.basic()) {
            throw new ModuleRefusedException("typed", "error.basic", held.name());
        }
        if (!held.off()) {
            throw new ModuleRefusedException("typed", "error.on", held.name());
        }
        if (typed == null || !typed.strip().equals(module)) {
            throw new ModuleRefusedException("typed", "error.typed", module);
        }
        data.delete(module);
        audit.record(MODULE, "moduleDeleted", Optional.empty(), module);
    }

    /** Has an empty module filled. @param archive is moved */
    @Transactional
    public void fill(String module, Path archive) {
        Held held = requireIdle(find(module), "archive");
        if (!held.holding().installed() || !held.off()) {
            throw new ModuleRefusedException("archive", "error.on", held.name());
        }
        if (held.holding().rows() > 0) {
            throw new ModuleRefusedException("archive", "error.notEmpty", held.name());
        }
        data.fill(module, archive);
        audit.record(MODULE, "moduleFilled", Optional.empty(), module);
    }

    private static Held requireIdle(Held held, String field) {
        if (held.isBusy()) {
            throw new ModuleRefusedException(field, "error.busy", held.name());
        }
        return held;
    }

    /** An archive, to be handed to this person now. @throws NotFoundException if there is none any more */
    @Transactional
    public Path archive(long id) {
        user.require(AdministrationModule.OPERATE);
        Path archive = data.archive(id).orElseThrow(() -> new NotFoundException("archive/" + id));
        audit.record(MODULE, "moduleArchiveFetched", Optional.empty(), data.work(id).map(Work::module).orElse(""));
        return archive;
    }

    /** Module and day of an archive, for the name of the file. */
    public Work work(long id) {
        user.require(AdministrationModule.OPERATE);
        return data.work(id).orElseThrow(() -> new NotFoundException("archive/" + id));
    }
}
