package org.wirkstatt.shell;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;

/** Entrance to everything that modules let editors and administrators do, and the list of modules. */
@Named("shellAdministrationPage")
@RequestScoped
public class AdministrationPage {

    @Inject
    Modules modules;

    public List<ModuleDescriptor> getRunning() {
        return modules.running();
    }

    public List<String> getLeftOut() {
        return modules.leftOut();
    }
}
