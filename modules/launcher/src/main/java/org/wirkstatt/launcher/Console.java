package org.wirkstatt.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

import org.wirkstatt.launcher.module.LeftOut;
import org.wirkstatt.launcher.module.ModuleJar;
import org.wirkstatt.platform.module.LeftOutModule;

/** What the person at the console sees; everything else is in the log. Thread safe as the stream is. */
record Console(PrintStream out, Texts texts) {

    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    void starts() {
        out.println(texts.get("console.starts"));
    }

    void fits(ModuleJar module) {
        out.println(texts.get("check.fits", module.path().getFileName()));
    }

    void leftOut(LeftOut module) {
        LeftOutModule said = module.inWords(texts, texts);
        String sentence = texts.get("console.leftOut", said.file(), said.reason().german(), said.advice().german());
        LOG.log(Level.WARNING, sentence);
        out.println(sentence);
    }

    /** One line each time; a terminal could overwrite it, a log of the service manager could not. */
    void imports(long done, long total) {
        if (total > 0) {
            out.println(texts.get("console.imports", done, total));
        }
    }

    void serves(String address, Path demoAccounts) {
        out.println(texts.get("console.serves", address));
        if (Files.isReadable(demoAccounts)) {
            out.println(texts.get("console.demo"));
            try {
                Files.readAllLines(demoAccounts).forEach(line -> out.println("  " + line));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "cannot read the demo accounts", e);
            }
        }
        out.println(texts.get("console.howToStop"));
    }

    void stops() {
        out.println(texts.get("console.stops"));
    }

    void problem(LaunchProblem problem) {
        out.println(problem.sentence(texts));
    }
}
