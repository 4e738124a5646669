package org.wirkstatt.administration.web;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.administration.ModuleDataDesk;
import org.wirkstatt.administration.ModuleDesk;
import org.wirkstatt.administration.ModuleOverview;
import org.wirkstatt.administration.ModuleOverview.ModuleView;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleData.Holding;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;

/** What is installed, what each module contributes, and why something does not run. */
@Named("administrationModulesPage")
@RequestScoped
public class ModulesPage {

    @Inject
    ModuleOverview overview;
    @Inject
    ModuleDataDesk data;
    @Inject
    ModuleDesk desk;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private List<Holding> orphans;
    private List<ModuleView> running;
    private List<LeftOutModule> leftOut;

    @PostConstruct
    void load() {
        running = overview.running();
        leftOut = overview.leftOut();
        orphans = data.orphans();
    }

    public List<ModuleView> getRunning() {
        return running;
    }

    public List<LeftOutModule> getLeftOut() {
        return leftOut;
    }

    /** In the language of the reader. */
    public String said(LeftOutModule.Sentence sentence) {
        return sentence.in(language.getLocale());
    }

    /** Whether a module runs, is off, or is behind a shut fence, in words. */
    public String state(ModuleView module) {
        return texts.of("administration", stateKey(module), language.getLocale());
    }

    /** Whether nothing is left out, switched off or behind a shut fence. */
    public boolean isAllRun() {
        return leftOut.isEmpty() && running.stream().allMatch(module -> stateKey(module).equals("modules.runs"));
    }

    public String stateClass(ModuleView module) {
        return stateKey(module).equals("modules.runs") ? " ok" : " due";
    }

    private String stateKey(ModuleView module) {
        ModuleDesk.Running found = desk.find(module.descriptor().id());
        return !found.isOn() ? "module.off" : found.isShut() ? "modules.partly" : "modules.runs";
    }

    public List<Holding> getOrphans() {
        return orphans;
    }

    public String size(Holding holding) {
        return texts.of("administration", "data.size", language.getLocale(), holding.tables(), holding.rows());
    }

    public int getPlatformLevel() {
        return ModuleDescriptor.PLATFORM_API_LEVEL;
    }

    public String requires(ModuleView module) {
        return String.join(", ", module.descriptor().requires());
    }

    /** Roles that hold {@code permission}, in their words. */
    public String roles(Permission permission) {
        return permission.heldBy().stream().sorted().map(role -> texts.find("identity", "Role." + role, language.getLocale()).orElse(role.name())).collect(Collectors.joining(", "));
    }

    /** What a module contributes beside pages: {@code SearchContributor 2, …}. */
    public String contributions(ModuleView module) {
        return module.contributions().entrySet().stream().map(one -> one.getKey() + (one.getValue() > 1 ? " × " + one.getValue() : ""))
                .collect(Collectors.joining(", "));
    }
}
