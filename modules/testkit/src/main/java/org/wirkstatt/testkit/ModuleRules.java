package org.wirkstatt.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.PortalModule;
import org.wirkstatt.platform.privacy.PersonalData;

/**
 * The arrows of the architecture (docs/architecture.md) as checks on one module. A test of each module calls {@link #check}; the same
 * call works on the classes of a foreign JAR on the class path. All breaches are reported, not only the first.
 */
public final class ModuleRules {

    private static final String ROOT = "org.wirkstatt.";
    private static final Set<String> SCOPES = Set.of("jakarta.enterprise.context.ApplicationScoped", "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.SessionScoped", "jakarta.faces.view.ViewScoped");

    private ModuleRules() {
    }

    /**
     * The contract of a module, as far as it can be seen without a portal: arrows, descriptor, persistence unit, texts in all languages, pages, permissions
     * and texts that it names, declared columns, migrations. The rest is seen in a running portal ({@code ModuleContractIT}).
     *
     * @param module id; the package is {@code org.wirkstatt.<id without hyphens>}
     * @throws AssertionError naming every breach of the first broken rule
     */
    public static void check(String module) {
        check(module, Contributions.bare(compiled(module)));
    }

    /**
     * Like {@link #check(String)}, for a module whose contributions depend on what is injected into it.
     *
     * @param contributed the bean of the module, with what it needs
     */
    public static void check(String module, PortalModule contributed) {
        String name = ROOT + module.replace("-", "");
        JavaClasses classes = compiled(module);
        DescribedPredicate<JavaClass> strangers = DescribedPredicate.describe("another module or the kernel",
                c -> c.getPackageName().startsWith(ROOT) && !c.getPackageName().startsWith(name)
                        && !c.getPackageName().startsWith(ROOT + "platform") && !c.getPackageName().startsWith(ROOT + "ui"));
        classes().should(com.tngtech.archunit.lang.conditions.ArchConditions.never(dependOnClassesThat(strangers)))
                .because("modules know each other through the platform only").check(classes);
        noClasses().that().resideInAPackage(name).should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..")
                .because("the domain knows neither pages nor REST").allowEmptyShould(true).check(classes);
        noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("only repositories talk to the database").allowEmptyShould(true).check(classes);
        noClasses().that().haveSimpleNameEndingWith("Repository").should().bePublic()
                .because("pages reach the database through services").allowEmptyShould(true).check(classes);
        noClasses().should().accessFieldWhere(ofAnotherBean())
                .because("what is injected is a proxy, whose fields are empty: ask a method").allowEmptyShould(true).check(classes);
        checkDescriptor(module);
        checkPersistenceUnit(module);
        checkMessages(module);
        new Contributions(module, contributed).check(bundle(messages(module) + ".properties"));
        checkPersonalData(module);
        checkMigrations(module);
    }

    /**
     * Runs the migrations of {@code module} on H2 and PostgreSQL, on an empty database and on one that was in use with each earlier version.
     *
     * @param module id of a module, or {@code kernel}
     * @throws AssertionError naming the version that does not come through
     */
    public static void checkMigrations(String module) {
        new Migrations(module).check();
    }

    private static JavaClasses compiled(String module) {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT + module.replace("-", ""));
    }

    private static DescribedPredicate<JavaFieldAccess> ofAnotherBean() {
        return DescribedPredicate.describe("the field belongs to another bean", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean proxied = SCOPES.stream().anyMatch(owner::isAnnotatedWith);
            boolean constant = access.getTarget().resolveMember().map(field -> field.getModifiers().contains(JavaModifier.STATIC)).orElse(false);
            return proxied && !constant && !access.getOriginOwner().getName().startsWith(owner.getName());
        });
    }

    /**
     * Checks that every column of every table of {@code module} is declared, and that what is personal can be handed out and erased.
     *
     * @param module id of a module, or {@code kernel}
     * @throws AssertionError with the lines to add to the declaration
     */
    public static void checkPersonalData(String module) {
        DeclaredColumns columns = new DeclaredColumns(module);
        columns.check();
        JavaClasses classes = compiled(module);
        if (columns.holdsPersonalData() && classes.stream().noneMatch(c -> c.isAssignableTo(PersonalData.class))) {
            throw new AssertionError("module " + module + " declares personal columns, but has no bean of the type " + PersonalData.class.getName());
        }
    }

    private static void checkDescriptor(String module) {
        try (InputStream in = resource(ModuleDescriptor.PATH)) {
            // other modules' descriptors may lie on the class path of a test, the own one comes first
            ModuleDescriptor descriptor = ModuleDescriptor.read(in);
            if (!descriptor.id().equals(module)) {
                throw new AssertionError("descriptor says id '" + descriptor.id() + "', not '" + module + "'");
            }
        } catch (java.io.IOException e) {
            throw new AssertionError("no descriptor " + ModuleDescriptor.PATH, e);
        }
    }

    private static void checkPersistenceUnit(String module) {
        InputStream in = ModuleRules.class.getClassLoader().getResourceAsStream("META-INF/persistence.xml");
        if (in == null) {
            return;
        }
        try (in) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : Set.of("name=\"" + module + "\"", "java:app/jdbc/portal", "org.wirkstatt.platform.persistence.InstantConverter")) {
                if (!xml.contains(part)) {
                    throw new AssertionError("META-INF/persistence.xml of " + module + " lacks " + part);
                }
            }
            if (xml.contains("schema-generation") || xml.contains("ddl-generation")) {
                throw new AssertionError("META-INF/persistence.xml of " + module + " generates tables; migrations do that");
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void checkMessages(String module) {
        String base = messages(module);
        Properties german = bundle(base + ".properties");
        Properties english = bundle(base + "_" + Locale.ENGLISH.getLanguage() + ".properties");
        Set<Object> onlyOne = new TreeSet<>(german.keySet());
        onlyOne.removeAll(english.keySet());
        Set<Object> other = new TreeSet<>(english.keySet());
        other.removeAll(german.keySet());
        onlyOne.addAll(other);
        if (!onlyOne.isEmpty()) {
            throw new AssertionError("keys in one language only in " + base + ": " + onlyOne);
        }
    }

    private static String messages(String module) {
        return (ROOT + module.replace("-", "")).replace('.', '/') + "/messages";
    }

    private static Properties bundle(String path) {
        Properties properties = new Properties();
        try (InputStream in = resource(path)) {
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
        return properties;
    }

    private static InputStream resource(String path) throws java.io.IOException {
        InputStream in = ModuleRules.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new java.io.FileNotFoundException(path);
        }
        return in;
    }
}
