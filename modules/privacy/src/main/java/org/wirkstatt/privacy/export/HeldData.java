package org.wirkstatt.privacy.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.text.Texts;

/** Asks all modules what they hold about a person. */
@ApplicationScoped
class HeldData {

    @Inject
    @Any
    Instance<PersonalData> holders;
    @Inject
    Modules modules;
    @Inject
    Texts texts;

    /** Everybody to ask, by module. */
    List<PersonalData> holders() {
        return holders.stream().sorted(Comparator.comparing(PersonalData::module).thenComparing(h -> h.getClass().getName())).toList();
    }

    /** Asks one of them, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ExportPart ask(PersonalData holder, MemberId member, Locale language) {
        return new ExportPart(holder.module(), title(holder.module(), language), holder.export(member), holder.files(member));
    }

    private String title(String module, Locale language) {
        return texts.find(module, "personalData.title", language).orElseGet(() -> modules.running().stream()
                .filter(descriptor -> descriptor.id().equals(module)).map(ModuleDescriptor::name).findFirst().orElse(module));
    }
}
