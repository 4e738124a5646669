package org.wirkstatt.kernel.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.DatabaseException;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;
import org.wirkstatt.platform.setting.SettingsAdministration;

/** Lists and changes settings. Where a configured one comes from is known from the launcher, which sees all sources. */
@ApplicationScoped
class EditedSettings implements SettingsAdministration {

    private static final int LONGEST = 1000;
    private static final int MOST_DAYS = 365;
    /** Set by the launcher: {@code key=ORIGIN}, separated by commas. */
    private static final String ORIGINS = "wirkstatt.settings.origins";
    private static final String PREFIX = "wirkstatt.";
    private static final Pattern SECRET = Pattern.compile("password|secret|token|credential|(^|[.-])key", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,185}\\.[^\\s@.]{2,63}");

    @Inject
    PortalSettings settings;
    @Inject
    SettingRepository edited;
    @Inject
    Instance<EditableSettings> contributors;
    @Inject
    AuditLog audit;
    @Inject
    PublicState publicState;
    @Inject
    Database database;

    @Override
    public List<Effective> effective() {
        Map<String, Origin> origins = origins();
        TreeSet<String> keys = StreamSupport.stream(settings.config().getPropertyNames().spliterator(), false).filter(key -> key.startsWith(PREFIX))
                .filter(key -> !key.equals(ORIGINS)).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> changed = edited.all();
        keys.addAll(changed.keySet());
        return keys.stream().filter(key -> settings.find(key).isPresent()).map(key -> {
            boolean secret = SECRET.matcher(key).find();
            Origin origin = settings.configured(key).isPresent() ? origin(origins, key) : Origin.EDITED;
            return new Effective(key, secret ? Optional.empty() : settings.find(key).map(EditedSettings::withoutSecrets), origin, secret);
        }).toList();
    }

    private Map<String, Origin> origins() {
        return Arrays.stream(settings.config().getOptionalValue(ORIGINS, String.class).orElse("").split(",")).map(part -> part.split("="))
                .filter(part -> part.length == 2).collect(Collectors.toMap(part -> part[0], part -> Origin.valueOf(part[1]), (a, b) -> a, TreeMap::new));
    }

    /** What the launcher did not see comes straight from the environment or from a {@code -D}. */
    private Origin origin(Map<String, Origin> origins, String key) {
        String source = String.valueOf(settings.config().getConfigValue(key).getSourceName()).toLowerCase(Locale.ROOT);
        return origins.getOrDefault(key, source.contains("env") ? Origin.ENVIRONMENT : Origin.SYSTEM);
    }

    /** An address of a database may carry a password in front of the host or among its parameters. */
    private static String withoutSecrets(String value) {
        return value.startsWith("jdbc:") ? value.replaceFirst("//[^/@]*@", "//").replaceAll("(?i)(password|secret|key)=[^;&]*", "$1=…") : value;
    }

    @Override
    public List<Editable> editable() {
        Map<String, Origin> origins = origins();
        Map<String, String> values = edited.all();
        return declared().stream().map(setting -> {
            Optional<String> configured = settings.configured(setting.key());
            return configured.isPresent() ? new Editable(setting, configured, origin(origins, setting.key()))
                    : new Editable(setting, Optional.ofNullable(values.get(setting.key())), values.containsKey(setting.key()) ? Origin.EDITED : Origin.DEFAULT);
        }).toList();
    }

    private List<EditableSetting> declared() {
        return contributors.stream().flatMap(contributor -> contributor.settings().stream())
                .sorted(Comparator.comparing(setting -> !setting.module().equals("ui"))).toList();
    }

    @Override
    @Transactional
    public void save(Map<String, Change> changes) {
        Map<String, EditableSetting> open = declared().stream().filter(setting -> settings.configured(setting.key()).isEmpty())
                .collect(Collectors.toMap(EditableSetting::key, setting -> setting, (a, b) -> a));
        Map<String, Change> wanted = new TreeMap<>(changes);
        wanted.values().removeIf(change -> clean(change.before()).equals(clean(change.after())));
        List<Fault> faults = new ArrayList<>();
        wanted.forEach((key, change) -> fault(key, open.get(key), clean(change.after())).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new InvalidContentException(faults);
        }
        Map<String, String> stored = edited.allForUpdate();
        wanted.forEach((key, change) -> {
            String now = stored.getOrDefault(key, "");
            if (!now.equals(clean(change.before())) && !now.equals(clean(change.after()))) {
                throw new EditConflictException(key);
            }
            put(key, clean(change.after()));
            audit.record("kernel", clean(change.after()).isEmpty() ? "settingRemoved" : "settingChanged", Optional.empty(), key);
        });
        database.afterCommit(() -> {
            settings.forget();
            publicState.touch();
        });
    }

    private void put(String key, String value) {
        try {
            edited.put(key, value);
        } catch (DatabaseException e) {
            if (e.isDuplicateKey()) {
                throw new EditConflictException(key); // somebody else set it for the first time a moment ago
            }
            throw e;
        }
    }

    private static String clean(String value) {
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }

    private static Optional<Fault> fault(String key, EditableSetting setting, String value) {
        if (setting == null) {
            throw new IllegalArgumentException("this setting is not open to be edited: " + key);
        }
        if (value.length() > LONGEST) {
            return Optional.of(new Fault(key, "error.settingTooLong", LONGEST));
        }
        if (setting.kind() != Kind.LINES && value.lines().count() > 1) {
            return Optional.of(new Fault(key, "error.settingLine", ""));
        }
        if (setting.kind() == Kind.DAYS && !value.isEmpty() && !(value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_DAYS)) {
            return Optional.of(new Fault(key, "error.settingDays", MOST_DAYS));
        }
        return setting.kind() == Kind.MAIL && !value.isEmpty() && !MAIL.matcher(value.toLowerCase(Locale.ROOT)).matches()
                ? Optional.of(new Fault(key, "error.settingMail", "")) : Optional.empty();
    }
}
