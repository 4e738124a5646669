package org.wirkstatt.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.ui.Format;

/**
 * The API of modules is what is public in {@code platform} and {@code ui}. {@code api/level-N.jar} holds it as it was when level N was reached: what is there
 * stays as long as modules of that level are taken. Written by {@code -Dwirkstatt.api.write=true}; a level that a release has shipped is never rewritten.
 */
class ModuleApiTest {

    private static final Path LEVELS = Path.of("api");
    @TempDir
    Path folder;

    @BeforeAll
    static void writeTheLevelIfAskedTo() throws Exception {
        if (Boolean.getBoolean("wirkstatt.api.write")) {
            ApiSurface.write(origins(), level(ModuleDescriptor.PLATFORM_API_LEVEL));
        }
    }

    @Test
    void modulesOfEveryLevelThatIsTakenRunOnThisOne() throws Exception {
        Path now = now();
        for (int level : IntStream.rangeClosed(ModuleDescriptor.OLDEST_API_LEVEL, ModuleDescriptor.PLATFORM_API_LEVEL).toArray()) {
            assertThat(level(level)).as("the API of level %d, written with -Dwirkstatt.api.write=true", level).exists();
            assertThat(ApiChanges.between(level(level), now).breaking())
                    .as("modules of level %d would break: keep the old beside the new, or raise OLDEST_API_LEVEL and PLATFORM_API_LEVEL", level).isEmpty();
        }
    }

    @Test
    void whatModulesCanSeeInAdditionRaisesTheLevel() throws Exception {
        assertThat(ApiChanges.between(level(ModuleDescriptor.PLATFORM_API_LEVEL), now()).added())
                .as("new for modules: after a release raise PLATFORM_API_LEVEL by one; then write the surface with -Dwirkstatt.api.write=true").isEmpty();
    }

    @Test
    void aMethodThatIsTakenAwayBreaksModules() throws Exception {
        assertThat(changes("public interface Greeter { void greet(); void part(); }", "public interface Greeter { void greet(); }").breaking())
                .containsExactly("Greeter.part: method removed");
    }

    @Test
    void aFurtherComponentOfARecordBreaksModulesUnlessTheOldConstructorStays() throws Exception {
        String old = "public record Greeting(String text) { }";
        assertThat(changes(old, "public record Greeting(String text, int times) { }").breaking()).containsExactly("Greeting.<init>: constructor removed");
        assertThat(changes(old, "public record Greeting(String text, int times) { public Greeting(String text) { this(text, 1); } }").breaking()).isEmpty();
    }

    @Test
    void aFurtherMethodBreaksWhatModulesImplementUnlessItHasADefault() throws Exception {
        String mark = "@org.wirkstatt.platform.module.Contributed public interface Greeter { void greet(); ";
        assertThat(changes(mark + "}", mark + "void part(); }").breaking()).containsExactly("Greeter.part: method added to interface");
        assertThat(changes(mark + "}", mark + "default void part() { } }").breaking()).isEmpty();
    }

    @Test
    void aFurtherMethodOfWhatThePortalImplementsIsNewAndBreaksNothing() throws Exception {
        ApiChanges changes = changes("public interface Greetings { int count(); }", "public interface Greetings { int count(); int most(); }");
        assertThat(changes.breaking()).isEmpty();
        assertThat(changes.added()).containsExactly("Greetings.most");
    }

    @Test
    void codeThatChangesIsNoChangeOfTheApi() throws Exception {
        ApiChanges changes = changes("public class Sum { public int of(int a) { return a; } private int b; }",
                "public class Sum { public int of(int a) { return a + hidden(); } int hidden() { return 1; } }");
        assertThat(changes).isEqualTo(new ApiChanges(List.of(), List.of()));
    }

    private ApiChanges changes(String older, String newer) throws IOException {
        return ApiChanges.between(surface(older, "older"), surface(newer, "newer"));
    }

    private Path surface(String source, String name) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        String type = source.replaceFirst(".*?(interface|record|class) (\\w+).*", "$2");
        Path file = Files.writeString(classes.resolve(type + ".java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", classes.toString(),
                "-cp", System.getProperty("java.class.path"), file.toString())).isZero();
        Path jar = folder.resolve(name + ".jar");
        ApiSurface.write(List.of(classes), jar);
        return jar;
    }

    private Path now() throws Exception {
        Path jar = folder.resolve("now.jar");
        ApiSurface.write(origins(), jar);
        return jar;
    }

    private static Path level(int level) {
        return LEVELS.resolve("level-" + level + ".jar");
    }

    /** Where the classes of {@code platform} and {@code ui} come from. */
    private static List<Path> origins() throws URISyntaxException {
        List<Path> origins = new ArrayList<>();
        for (Class<?> type : List.of(ModuleDescriptor.class, Format.class)) {
            origins.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return origins;
    }
}
