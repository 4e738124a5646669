package org.wirkstatt.launcher.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Listens to the server's log during a deployment, to tell which module a failure comes from. Thread safe. */
public final class DeploymentErrors extends Handler implements AutoCloseable {

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Za-z_][\\w]*(?:[.$][A-Za-z_]\\w*)+");
    private static final String CDI_MESSAGE = "WELD-";
    private static final int LONGEST_DETAIL = 400;

    /** @param told what was said, with the messages of all causes @param frames classes of the stack traces, those of the innermost cause first */
    private record Failure(String told, List<String> frames) {
    }

    private final List<Failure> failures = new ArrayList<>();

    /** @param detail what the server said, one line */
    public record Culprit(ModuleJar module, String detail) {
    }

    public static DeploymentErrors listen() {
        DeploymentErrors errors = new DeploymentErrors();
        Logger.getLogger("").addHandler(errors);
        return errors;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (record.getLevel().intValue() < Level.SEVERE.intValue()) {
            return;
        }
        StringBuilder told = new StringBuilder(String.valueOf(record.getMessage()));
        List<String> frames = new ArrayList<>();
        for (Throwable t = record.getThrown(); t != null; t = t.getCause() == t ? null : t.getCause()) {
            told.append('\n').append(t);
            frames.addAll(0, Stream.of(t.getStackTrace()).map(StackTraceElement::getClassName).toList());
        }
        failures.add(new Failure(told.toString(), frames));
    }

    /**
     * The module at fault. One that did not come with the portal is suspected before those that did, as these were tested together: if a
     * second bean makes an injection ambiguous, the errors name mostly the good ones. Among equals it is the one that stands at the
     * injection point, then the one nearest to the origin of an exception, then the one that is named most often.
     */
    public synchronized Optional<Culprit> culprit(List<ModuleJar> modules) {
        return named(modules.stream().filter(module -> !module.shipped()).toList()).or(() -> named(modules.stream().filter(ModuleJar::shipped).toList()))
                .map(module -> new Culprit(module, detail(module)));
    }

    private Optional<ModuleJar> named(List<ModuleJar> modules) {
        return most(modules, module -> lines().filter(line -> line.contains("injection point")).filter(line -> names(line, module)).count())
                .or(() -> nearest(modules))
                .or(() -> most(modules, module -> lines().filter(line -> names(line, module)).count()));
    }

    private Stream<String> lines() {
        return failures.stream().flatMap(failure -> failure.told.lines());
    }

    private static Optional<ModuleJar> most(List<ModuleJar> modules, ToLongFunction<ModuleJar> count) {
        return modules.stream().filter(module -> count.applyAsLong(module) > 0).max(Comparator.comparingLong(count));
    }

    private Optional<ModuleJar> nearest(List<ModuleJar> modules) {
        return failures.stream().flatMap(failure -> failure.frames.stream())
                .flatMap(frame -> modules.stream().filter(module -> owns(module, frame))).findFirst();
    }

    private static boolean names(String line, ModuleJar module) {
        if (line.contains("module-" + module.id() + ".jar") || line.contains("[" + module.id() + "]")) {
            return true;
        }
        for (Matcher name = CLASS_NAME.matcher(line); name.find();) {
            if (owns(module, name.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean owns(ModuleJar module, String name) {
        return name.startsWith("org.wirkstatt." + module.id().replace("-", "") + ".")
                || module.classes().stream().anyMatch(own -> name.startsWith(own) && (name.length() == own.length() || ".$".indexOf(name.charAt(own.length())) >= 0));
    }

    private String detail(ModuleJar module) {
        String detail = failures.stream().map(failure -> naming(failure, module)).flatMap(Optional::stream).findFirst()
                .or(() -> failures.stream().filter(failure -> failure.frames.stream().anyMatch(frame -> owns(module, frame)))
                        .map(failure -> failure.told.lines().reduce((first, second) -> second).orElse("")).findFirst()).orElse("").replaceFirst("^.*CDI deployment failure:", "").strip();
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + " …" : detail;
    }

    /** The line that names the module, after the one that begins its message: CDI writes what is wrong before where. */
    private static Optional<String> naming(Failure failure, ModuleJar module) {
        String begin = "";
        for (String line : failure.told.lines().toList()) {
            if (names(line, module)) {
                return Optional.of(line.equals(begin) || line.contains(CDI_MESSAGE) ? line : (begin + " " + line.strip()).strip());
            }
            begin = line.contains(CDI_MESSAGE) ? line : begin;
        }
        return Optional.empty();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
