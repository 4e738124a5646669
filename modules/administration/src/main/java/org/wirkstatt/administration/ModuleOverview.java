package org.wirkstatt.administration;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What is installed and what each module contributes. */
@ApplicationScoped
public class ModuleOverview {

    private static final String ROOT = "org.wirkstatt.";
    private static final String PLATFORM = ROOT + "platform.";

    @Inject
    Modules modules;
    @Inject
    @Any
    Instance<PortalModule> shown;
    @Inject
    BeanManager beans;
    @Inject
    CurrentUser user;

    /**
     * @param contributions simple names of the platform's interfaces that beans of the module implement, with their number, such as
     *        {@code SearchContributor} → 2
     */
    public record ModuleView(ModuleDescriptor descriptor, List<PageRoute> pages, List<Permission> permissions, Map<String, Long> contributions) {
    }

    /** All that run, by name. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<ModuleView> running() {
        user.require(AdministrationModule.OPERATE);
        Map<String, PortalModule> byId = shown.stream().collect(Collectors.toMap(PortalModule::id, Function.identity(), (a, b) -> a));
        Map<String, Map<String, Long>> contributions = contributions();
        return modules.running().stream().map(module -> {
            PortalModule own = byId.get(module.id());
            return new ModuleView(module, own == null ? List.of() : own.pages().stream().sorted(Comparator.comparing(PageRoute::pattern)).toList(),
                    own == null ? List.of() : own.permissions(), contributions.getOrDefault(module.id().replace("-", ""), Map.of()));
        }).sorted(Comparator.comparing(view -> view.descriptor().name())).toList();
    }

    /** Those that do not run, and why. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<LeftOutModule> leftOut() {
        user.require(AdministrationModule.OPERATE);
        return modules.leftOut();
    }

    private Map<String, Map<String, Long>> contributions() {
        Map<String, Map<String, Long>> found = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            String name = bean.getBeanClass().getName();
            if (name.startsWith(ROOT)) {
                Map<String, Long> own = found.computeIfAbsent(name.substring(ROOT.length()).replaceFirst("\\..*", ""), id -> new TreeMap<>());
                contracts(bean).forEach(contract -> own.merge(contract, 1L, Long::sum));
            }
        }
        return found;
    }

    private static TreeSet<String> contracts(Bean<?> bean) {
        TreeSet<String> names = new TreeSet<>();
        for (Type type : bean.getTypes()) {
            if (type instanceof Class<?> contract && contract.isInterface() && contract.getName().startsWith(PLATFORM) && contract != PortalModule.class) {
                names.add(contract.getSimpleName());
            }
        }
        return names;
    }
}
