package org.wirkstatt.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.ModuleFences;
import org.wirkstatt.platform.module.ModuleFences.Trouble;
import org.wirkstatt.platform.module.ModuleSwitches;
import org.wirkstatt.platform.module.Modules;

/** Switches modules and looks after their fences, for administrators only. */
@ApplicationScoped
public class ModuleDesk {

    private static final String MODULE = "administration";

    @Inject
    Modules modules;
    @Inject
    ModuleSwitches switches;
    @Inject
    ModuleFences fences;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;

    /**
     * @param basic cannot be switched off
     * @param offSince empty while it is on
     * @param together modules that have to be switched with it: what needs it while it is on, what it needs while it is off
     * @param troubles its fences that counted a fault on this node
     */
    public record Running(ModuleDescriptor descriptor, boolean basic, Optional<Instant> offSince, List<ModuleDescriptor> together, List<Trouble> troubles) {

        public boolean isOn() {
            return offSince.isEmpty();
        }

        public boolean isShut() {
            return troubles.stream().anyMatch(Trouble::isShut);
        }
    }

    /** What is known of one module. @throws NotFoundException if it is not installed */
    public Running find(String module) {
        user.require(AdministrationModule.OPERATE);
        Map<String, ModuleDescriptor> installed = installed();
        ModuleDescriptor descriptor = Optional.ofNullable(installed.get(module)).orElseThrow(() -> new NotFoundException("module/" + module));
        Optional<Instant> offSince = switches.offSince(module);
        List<String> together = offSince.isEmpty() ? switches.needing(module) : switches.needed(module);
        return new Running(descriptor, switches.isBasic(module), offSince, together.stream().map(installed::get).filter(d -> d != null).toList(),
                fences.troubles().stream().filter(trouble -> trouble.module().equals(module)).toList());
    }

    private Map<String, ModuleDescriptor> installed() {
        return modules.running().stream().collect(Collectors.toMap(ModuleDescriptor::id, descriptor -> descriptor, (a, b) -> a, TreeMap::new));
    }

    /**
     * Switches a module off.
     *
     * @param together whether modules that need it go off with it
     * @throws org.wirkstatt.platform.error.InvalidInputException if it is basic, or others need it and shall stay on
     */
    @Transactional
    public void switchOff(String module, boolean together) {
        Running found = find(module);
        if (found.basic()) {
            throw new ModuleRefusedException("off", "error.basic", found.descriptor().name());
        }
        switches.switchOff(wanted(found, together, found.isOn(), "off", "error.needed"));
        recorded(found, "moduleOff");
    }

    /** Switches a module on. @param together whether modules that it needs go on with it */
    @Transactional
    public void switchOn(String module, boolean together) {
        Running found = find(module);
        if (switches.waitsForStart(module)) {
            throw new ModuleRefusedException("on", "error.waits", found.descriptor().name());
        }
        switches.switchOn(wanted(found, together, !found.isOn(), "on", "error.needs"));
        recorded(found, "moduleOn");
    }

    private static Set<String> wanted(Running found, boolean together, boolean changes, String field, String refusal) {
        Set<String> wanted = new TreeSet<>(Set.of(found.descriptor().id()));
        if (changes && !found.together().isEmpty()) {
            if (!together) {
                throw new ModuleRefusedException(field, refusal, found.descriptor().name(),
                        found.together().stream().map(ModuleDescriptor::name).collect(Collectors.joining(", ")));
            }
            found.together().forEach(other -> wanted.add(other.id()));
        }
        return wanted;
    }

    private void recorded(Running found, String event) {
        boolean off = event.equals("moduleOff");
        if (found.isOn() == off) {
            audit.record(MODULE, event, Optional.empty(), found.descriptor().id());
            found.together().forEach(other -> audit.record(MODULE, event, Optional.empty(), other.id()));
        }
    }

    /** Lets calls through a shut fence again. */
    public void retry(String module, String hook) {
        user.require(AdministrationModule.OPERATE);
        fences.retry(module, hook);
        audit.record(MODULE, "fenceOpened", Optional.empty(), module, hook);
    }
}
