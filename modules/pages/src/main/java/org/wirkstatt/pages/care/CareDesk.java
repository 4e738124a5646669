package org.wirkstatt.pages.care;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.module.Modules;

/** The modules with contents to be confirmed, as far as they are switched on. */
@ApplicationScoped
class CareDesk {

    @Inject
    @Any
    Instance<Confirmable> confirmables;
    @Inject
    Modules modules;

    List<Confirmable> all() {
        return StreamSupport.stream(confirmables.spliterator(), false)
                .filter(c -> modules.moduleOf(c.getClass()).filter(module -> !modules.isOn(module)).isEmpty()).toList();
    }

    Optional<Confirmable> of(String type) {
        return all().stream().filter(c -> c.type().equals(type)).findFirst();
    }
}
