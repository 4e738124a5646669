package org.wirkstatt.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the server's log during a deployment, to tell which module a failure comes from. Thread safe. */
final class DeploymentErrors extends Handler implements AutoCloseable {

    private final List<String> errors = new ArrayList<>();

    static DeploymentErrors listen() {
        DeploymentErrors errors = new DeploymentErrors();
        Logger.getLogger("").addHandler(errors);
        return errors;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (record.getLevel().intValue() < Level.SEVERE.intValue()) {
            return;
        }
        StringBuilder text = new StringBuilder(String.valueOf(record.getMessage()));
        for (Throwable t = record.getThrown(); t != null; t = t.getCause() == t ? null : t.getCause()) {
            text.append('\n').append(t);
            for (StackTraceElement element : t.getStackTrace()) {
                text.append('\n').append(element.getClassName());
            }
        }
        errors.add(text.toString());
    }

    /** The module that the errors name most often: by its JAR, its package or its persistence unit. */
    synchronized Optional<ModuleJar> culprit(List<ModuleJar> modules) {
        return modules.stream().filter(module -> mentions(module) > 0).max(Comparator.comparingLong(this::mentions));
    }

    private long mentions(ModuleJar module) {
        String name = "org.wirkstatt." + module.id().replace("-", "") + ".";
        return errors.stream().flatMap(String::lines).filter(line -> line.contains(name) || line.contains("module-" + module.id() + ".jar")
                || line.contains("persistence unit [" + module.id() + "]") || line.contains("[" + module.id() + "]")).count();
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
