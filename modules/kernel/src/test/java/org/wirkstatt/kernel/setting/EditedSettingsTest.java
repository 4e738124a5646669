package org.wirkstatt.kernel.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;
import org.wirkstatt.platform.setting.SettingsAdministration.Change;
import org.wirkstatt.platform.setting.SettingsAdministration.Origin;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles.CountingState;
import org.wirkstatt.testkit.TestDatabase;

class EditedSettingsTest {

    private static final String NAME = "wirkstatt.site.name";
    private static final String MAIL = "wirkstatt.mail.contact";

    private static final class Setup {
        final Map<String, String> configured = new HashMap<>();
        final List<String> audited = new ArrayList<>();
        final PortalSettings settings = new PortalSettings();
        final EditedSettings edited = new EditedSettings();
        final CountingState state = new CountingState();
        final ThreadTransactions transactions;

        Setup(TestDatabase.Kind kind) {
            DataSource dataSource = TestDatabase.empty(kind);
            TestDatabase.migrate(dataSource, "kernel");
            transactions = new ThreadTransactions(dataSource);
            settings.edited = new SettingRepository();
            settings.edited.database = transactions.database();
            settings.clock = new AdjustableClock();
            settings.config = proxy(Config.class, (method, key) -> switch (method) {
                case "getOptionalValue" -> Optional.ofNullable(configured.get(key));
                case "getPropertyNames" -> configured.keySet();
                case "getConfigValue" -> proxy(ConfigValue.class, (asked, none) -> "SysPropConfigSource");
                default -> throw new UnsupportedOperationException(method);
            });
            edited.settings = settings;
            edited.edited = settings.edited;
            edited.database = transactions.database();
            edited.publicState = state;
            edited.audit = (module, event, about, arguments) -> audited.add(event + " " + String.join(" ", arguments));
            EditableSettings own = () -> List.of(new EditableSetting("ui", NAME, "n", "", Kind.LINE), new EditableSetting("ui", MAIL, "m", "", Kind.MAIL));
            @SuppressWarnings("unchecked")
            Instance<EditableSettings> one = proxy(Instance.class, (method, none) -> Stream.of(own));
            edited.contributors = one;
        }

        void save(String key, String before, String after) throws Exception {
            transactions.in(() -> {
                edited.save(Map.of(key, new Change(before, after)));
                return null;
            });
        }
    }

    private interface Answer {
        Object to(String method, Object argument);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditedSettingHoldsAtOnceIsAuditedWithoutItsValueAndTouchesTheState(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        assertThat(setup.settings.find(NAME)).isEmpty();
        long version = setup.settings.version();

        setup.save(NAME, "", "  Netz Süd 🙂 ");

        assertThat(setup.settings.find(NAME)).contains("Netz Süd 🙂");
        assertThat(setup.settings.version()).isNotEqualTo(version);
        assertThat(setup.audited).containsExactly("settingChanged " + NAME);
        assertThat(setup.state.generation()).isEqualTo(1);
        assertThat(setup.edited.editable().get(0).origin()).isEqualTo(Origin.EDITED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEmptiedSettingIsTakenAway(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.save(NAME, "", "Netz");

        setup.save(NAME, "Netz", " ");

        assertThat(setup.settings.find(NAME)).isEmpty();
        assertThat(setup.audited).endsWith("settingRemoved " + NAME);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatTheOperatorConfiguredHoldsAndIsClosed(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.save(NAME, "", "Netz");
        setup.configured.put(NAME, "Fest");

        assertThat(setup.settings.find(NAME)).contains("Fest");
        assertThat(setup.edited.editable().get(0)).satisfies(setting -> assertThat(setting.isOpen()).isFalse());
        assertThatThrownBy(() -> setup.save(NAME, "Fest", "Anders")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aValueOfAWrongFormIsRefusedAtItsFieldAndNothingIsSaved(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);

        assertThatThrownBy(() -> setup.transactions.in(() -> {
            setup.edited.save(Map.of(NAME, new Change("", "Netz"), MAIL, new Change("", "keine adresse")));
            return null;
        })).isInstanceOfSatisfying(InvalidContentException.class, e -> assertThat(e.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.field() + " " + fault.messageKey()).isEqualTo(MAIL + " error.settingMail")));
        assertThatThrownBy(() -> setup.save(NAME, "", "zwei\nZeilen")).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> setup.save(NAME, "", "x".repeat(1001))).isInstanceOf(InvalidContentException.class);
        assertThat(setup.settings.find(NAME)).isEmpty();
        assertThat(setup.audited).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoSavesOverAnothersChangeIsToldUnlessItIsTheSame(TestDatabase.Kind kind) throws Exception {
        Setup setup = new Setup(kind);
        setup.save(NAME, "", "Erste");

        assertThatThrownBy(() -> setup.save(NAME, "", "Zweite")).isInstanceOf(EditConflictException.class);
        setup.save(NAME, "", "Erste");

        assertThat(setup.settings.find(NAME)).contains("Erste");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void secretsAreNeverListed(TestDatabase.Kind kind) {
        Setup setup = new Setup(kind);
        setup.configured.putAll(Map.of("wirkstatt.db.password", "geheim", "wirkstatt.oidc.client-secret", "geheim", "wirkstatt.api.token", "geheim",
                "wirkstatt.db.url", "jdbc:postgresql://u:geheim@h/d?password=geheim&x=1", "wirkstatt.port", "8080", "java.home", "/x",
                "wirkstatt.settings.origins", "wirkstatt.port=OPTION"));

        assertThat(setup.edited.effective()).extracting(Object::toString).noneMatch(line -> line.contains("geheim") || line.contains("java.home"));
        assertThat(setup.edited.effective()).filteredOn(one -> one.key().equals("wirkstatt.port")).singleElement()
                .satisfies(port -> assertThat(port.origin()).isEqualTo(Origin.OPTION));
        assertThat(setup.edited.effective()).filteredOn(one -> one.key().equals("wirkstatt.db.url")).singleElement()
                .satisfies(url -> assertThat(url.value()).contains("jdbc:postgresql://h/d?password=…&x=1"));
    }
}
