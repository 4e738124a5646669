package org.wirkstatt.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.privacy.DataDeclaration;
import org.wirkstatt.platform.privacy.LegalBasis;
import org.wirkstatt.platform.text.Texts;

/** The record of processing activities (GDPR Art. 30(1)), made from what the running modules declare. */
@ApplicationScoped
public class Activities {

    private static final String KERNEL = "kernel";

    @Inject
    Modules modules;
    @Inject
    Texts texts;
    @Inject
    Config settings;
    @Inject
    CurrentUser user;

    /**
     * One purpose of one module.
     *
     * @param columns where the data lie: {@code table.column}, sorted
     */
    public record Activity(String module, String purpose, LegalBasis basis, String people, String data, String recipients, String period,
            List<String> columns) {
    }

    /** @throws org.wirkstatt.platform.error.NotAllowedException without {@link PrivacyPermissions#OPERATE} */
    public List<Activity> list(Locale locale) {
        user.require(PrivacyPermissions.OPERATE);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<Activity> activities = new ArrayList<>();
        Stream.concat(Stream.of(KERNEL), modules.running().stream().map(ModuleDescriptor::id)).map(id -> DataDeclaration.of(id, loader))
                .forEach(declaration -> declaration.purposes().forEach((purpose, basis) -> activities.add(activity(declaration, purpose, basis, locale))));
        activities.sort(Comparator.comparing(Activity::purpose));
        return activities;
    }

    private Activity activity(DataDeclaration declaration, String purpose, LegalBasis basis, Locale locale) {
        String module = declaration.module();
        String key = "privacy." + purpose;
        List<String> columns = declaration.columns().entrySet().stream().filter(e -> e.getValue().equals(Optional.of(purpose))).map(Map.Entry::getKey).toList();
        return new Activity(module, texts.of(module, key, locale), basis, texts.of(module, key + ".people", locale), texts.of(module, key + ".data", locale),
                texts.of(module, key + ".recipients", locale), texts.of(module, key + ".period", locale), columns);
    }

    /** A setting about the operator, such as {@code name}; empty while it is missing. */
    public Optional<String> operator(String key) {
        return settings.getOptionalValue("wirkstatt.operator." + key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
